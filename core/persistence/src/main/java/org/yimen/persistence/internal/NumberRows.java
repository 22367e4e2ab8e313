package org.yimen.persistence.internal;

import java.util.Optional;
import org.yimen.casework.port.NumberStore;

/** Running numbers: one row a series, locked by its update until the transaction ends, so none is lost or doubled. */
final class NumberRows implements NumberStore {
    private final Rows rows;

    NumberRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public long next(String series) {
        return taken(series)
                .or(() -> first(series))
                .or(() -> taken(series))
                .orElseThrow(() -> new IllegalStateException("the series was removed meanwhile"));
    }

    /** Empty if another transaction was first. */
    private Optional<Long> first(String series) {
        return rows.sql().insertIfAbsent("INSERT INTO number_series (series, last_number) VALUES (?, 1)", series)
                ? Optional.of(1L)
                : Optional.empty();
    }

    private Optional<Long> taken(String series) {
        return rows.sql()
                .changed(
                        "last_number",
                        "UPDATE number_series SET last_number = last_number + 1 WHERE series = ?",
                        series);
    }
}
