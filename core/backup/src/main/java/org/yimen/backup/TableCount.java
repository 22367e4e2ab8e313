package org.yimen.backup;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a table holds.
 *
 * @param table its name; never {@code null}
 * @param rows how many
 * @param digest over all columns of all rows, whatever their order, hexadecimal; never {@code null}
 */
public record TableCount(String table, long rows, String digest) {
    public TableCount {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(digest, "digest");
    }

    /** For a person: a line for each table, and the sum. */
    public static List<String> lines(List<TableCount> counts) {
        long rows = counts.stream().mapToLong(TableCount::rows).sum();
        return Stream.concat(
                        counts.stream().map(TableCount::line),
                        Stream.of(String.format("%-20s %12d rows", "all together", rows)))
                .toList();
    }

    private String line() {
        return String.format("%-20s %12d rows  %s", table, rows, digest);
    }

    static TableCount of(Table table, RowSum sum) {
        return new TableCount(table.name(), sum.rows(), sum.digest());
    }
}
