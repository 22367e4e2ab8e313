package org.yimen.rest.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yimen.casework.port.Page;

/**
 * A page of a list.
 *
 * @param lines never {@code null}
 * @param next to be given as {@code cursor} for the page after it; absent at the end
 */
record PageDto<T>(List<T> lines, Optional<String> next) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    static <S, T> PageDto<T> of(Page<S> page, Function<S, T> line) {
        return new PageDto<>(page.lines().stream().map(line).toList(), page.next());
    }

    static int limit(Integer asked) {
        if (asked != null && (asked < 1 || asked > MOST)) {
            throw new ProblemException(Problem.of(422, "limit", Messages.of("limit")));
        }
        return asked == null ? USUAL : asked;
    }

    static Optional<String> cursor(String asked) {
        return Optional.ofNullable(asked).filter(text -> !text.isBlank());
    }
}
