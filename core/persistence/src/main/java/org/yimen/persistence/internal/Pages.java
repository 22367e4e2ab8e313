package org.yimen.persistence.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yimen.casework.port.Page;

/**
 * Makes one page of several walks along an index. A list over several regions and states asks once for each pair, each
 * in the order of the keys, and merges: so its cost does not grow with the rows it does not show.
 */
final class Pages {
    private Pages() {}

    /**
     * @param parts each in order and one row longer than the page, if it has as many
     * @param id what makes two rows the same
     * @param cursor of the page after a row
     * @param line what is shown of the rows of the page
     */
    static <R, L> Page<L> merged(
            List<List<R>> parts,
            Comparator<R> order,
            Function<R, Object> id,
            int limit,
            Function<R, String> cursor,
            Function<List<R>, List<L>> line) {
        Map<Object, R> distinct = new LinkedHashMap<>();
        parts.stream()
                .flatMap(Collection::stream)
                .sorted(order)
                .forEach(row -> distinct.putIfAbsent(id.apply(row), row));
        List<R> rows = distinct.values().stream().limit(limit).toList();
        boolean more = distinct.size() > limit;
        return new Page<>(line.apply(rows), more ? Optional.of(cursor.apply(rows.get(limit - 1))) : Optional.empty());
    }
}
