package org.yimen.persistence.internal;

import java.time.Duration;
import java.util.Optional;
import org.yimen.casework.port.LeaseStore;

/**
 * Leases in rows, each taken and kept by one statement. {@code free_at} is when the work may be taken next: the end of the
 * lease while somebody works, the beginning of the next round while nobody does.
 */
final class LeaseRows implements LeaseStore {
    /** When the transaction began. One that waited for a lock sees an earlier time, and takes or keeps too little. */
    private static final String NOW = "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000000000 AS BIGINT)";

    private final Rows rows;

    LeaseRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Lease> take(String name, String holder, Duration time) {
        if (isTaken(name, holder, time) || isFirst(name) && isTaken(name, holder, time)) {
            return Optional.of(new Lease(name, token(name).orElseThrow(), progress(name)));
        }
        return Optional.empty();
    }

    @Override
    public boolean keep(Lease lease, Duration time) {
        return rows.sql()
                        .change(
                                "UPDATE work_lease SET progress = ?, free_at = " + NOW
                                        + " + ? WHERE name = ? AND token = ?",
                                lease.progress(),
                                time.toNanos(),
                                lease.name(),
                                lease.token())
                == 1;
    }

    private boolean isTaken(String name, String holder, Duration time) {
        return rows.sql()
                        .change(
                                "UPDATE work_lease SET token = token + 1, holder = ?, free_at = " + NOW
                                        + " + ? WHERE name = ? AND free_at <= " + NOW,
                                holder,
                                time.toNanos(),
                                name)
                == 1;
    }

    private boolean isFirst(String name) {
        return token(name).isEmpty()
                && rows.sql()
                        .insertIfAbsent(
                                "INSERT INTO work_lease (name, token, holder, free_at, progress)"
                                        + " VALUES (?, 0, '', 0, '')",
                                name);
    }

    private Optional<Long> token(String name) {
        return rows.sql().number("SELECT token FROM work_lease WHERE name = ?", name);
    }

    private String progress(String name) {
        return rows.sql()
                .text("SELECT progress FROM work_lease WHERE name = ?", name)
                .orElseThrow();
    }
}
