package org.yimen.persistence.internal;

import org.yimen.casework.port.NumberStore;

/** Running numbers: one row a series, locked by its update until the transaction ends, so none is lost or doubled. */
final class NumberRows implements NumberStore {
    private final Rows rows;

    NumberRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public long next(String series) {
        if (!taken(series)) {
            rows.sql().insertIfAbsent("INSERT INTO number_series (series, last_number) VALUES (?, 0)", series);
            if (!taken(series)) {
                throw new IllegalStateException("the series was removed meanwhile");
            }
        }
        return rows.sql()
                .number("SELECT last_number FROM number_series WHERE series = ?", series)
                .orElseThrow();
    }

    private boolean taken(String series) {
        return rows.sql().change("UPDATE number_series SET last_number = last_number + 1 WHERE series = ?", series)
                == 1;
    }
}
