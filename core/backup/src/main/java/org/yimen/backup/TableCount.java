package org.yimen.backup;

import java.util.Objects;

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

    static TableCount of(Table table, RowSum sum) {
        return new TableCount(table.name(), sum.rows(), sum.digest());
    }
}
