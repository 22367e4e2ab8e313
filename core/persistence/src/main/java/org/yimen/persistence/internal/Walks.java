package org.yimen.persistence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yimen.casework.port.Page;

/**
 * One page of a list in the order of its keys, in one statement. A list over several regions and states is a walk along
 * an index for each pair, and none goes further than the page is long: so the cost of a page does not grow with the rows
 * it does not show.
 */
final class Walks {
    private final Order order;
    private final Optional<List<Object>> after;
    private final int limit;
    private final List<SqlText> walks = new ArrayList<>();

    /** @param after keys of the last row of the page before */
    Walks(Order order, Optional<List<Object>> after, int limit) {
        this.order = order;
        this.after = after;
        this.limit = limit;
    }

    /**
     * Which row comes first.
     *
     * @param keys columns, the last one names the row
     */
    record Order(List<String> keys, String direction, String beyond) {
        static Order ascending(String... keys) {
            return new Order(List.of(keys), "", ">");
        }

        static Order descending(String... keys) {
            return new Order(List.of(keys), " DESC", "<");
        }

        private String id() {
            return keys.get(keys.size() - 1);
        }

        private String by(Stream<String> columns) {
            return " ORDER BY " + columns.map(column -> column + direction).collect(Collectors.joining(", "));
        }

        /** The condition in front is implied by the other one: H2 finds nothing in an index by several columns at once. */
        private String beyond(List<String> columns) {
            return columns.get(0) + " " + beyond + "= ? AND (" + String.join(", ", columns) + ") " + beyond + " ("
                    + SqlText.marks(columns) + ")";
        }
    }

    /**
     * Adds a walk.
     *
     * @param table which holds the keys
     * @param id how the last key is called there
     * @param conditions of the rows
     * @param fixed columns that stand before the keys in an index, each held to one value by the conditions: H2 goes by
     *     an index only if the order names its columns from the first one on
     */
    void add(String table, String id, SqlText conditions, List<String> fixed) {
        List<String> keys = order.keys().stream()
                .map(key -> key.equals(order.id()) ? id : key)
                .toList();
        after.ifPresent(row -> conditions.where(
                order.beyond(keys),
                Stream.concat(Stream.of(row.get(0)), row.stream()).toArray()));
        walks.add(SqlText.of("(SELECT " + String.join(", ", keys) + " AS " + order.id() + " FROM " + table)
                .add(conditions)
                .add(order.by(Stream.concat(fixed.stream(), keys.stream())))
                .add(longEnough())
                .add(")"));
    }

    /**
     * The rows that were met first, each once, and one more than a page has, if there is one.
     *
     * @param columns that are read
     * @param tables joined to {@code page}, which has the keys
     */
    SqlText lines(String columns, String tables) {
        String keys = String.join(", ", order.keys());
        SqlText lines = SqlText.of("SELECT " + columns + " FROM (SELECT DISTINCT " + keys + " FROM (");
        for (int i = 0; i < walks.size(); i++) {
            lines.add(i == 0 ? "" : " UNION ALL ").add(walks.get(i));
        }
        return lines.add(") walks")
                .add(order.by(order.keys().stream()))
                .add(longEnough())
                .add(") page " + tables)
                .add(order.by(order.keys().stream().map(key -> "page." + key)));
    }

    /**
     * The page of the lines.
     *
     * @param cursor of the page after a line
     */
    <R, L> Page<L> page(List<R> lines, Function<R, String> cursor, Function<R, L> shown) {
        List<R> rows = lines.stream().limit(limit).toList();
        return new Page<>(
                rows.stream().map(shown).toList(),
                lines.size() > limit ? Optional.of(cursor.apply(rows.get(limit - 1))) : Optional.empty());
    }

    /** In the text and not as a value: PostgreSQL has to know it when it plans. */
    private String longEnough() {
        return " FETCH FIRST " + (limit + 1) + " ROWS ONLY";
    }
}
