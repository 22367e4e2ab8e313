package org.yimen.persistence.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yimen.casework.port.UnknownCursorException;

/** Where a page of a list ends, as text that means nothing to whoever carries it. */
final class Cursor {
    private final String list;
    private final Pattern shape;

    /**
     * @param list tells the cursors of one list from those of another
     * @param shape of the keys, one group each, with {@code |} between
     */
    Cursor(String list, String shape) {
        this.list = list;
        this.shape = Pattern.compile(Pattern.quote(list) + "\\|" + shape);
    }

    String after(Object... keys) {
        String text = list + "|"
                + String.join("|", List.of(keys).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The keys.
     *
     * @throws UnknownCursorException if the text is no cursor of this list
     */
    List<String> keys(String text) {
        Matcher matcher = shape.matcher(decoded(text));
        if (!matcher.matches()) {
            throw new UnknownCursorException();
        }
        return IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .toList();
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new UnknownCursorException();
        }
    }
}
