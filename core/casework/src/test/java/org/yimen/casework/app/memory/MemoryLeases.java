package org.yimen.casework.app.memory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.yimen.casework.port.LeaseStore;

/** The LeaseStore in memory. */
final class MemoryLeases implements LeaseStore {
    private static final String PREFIX = "lease/";

    private final Rows rows;
    private final AtomicLong clock;

    private record Row(long token, long freeAt, String progress) {}

    MemoryLeases(Rows rows, AtomicLong clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Lease> take(String name, String holder, Duration time) {
        Row row = rows.get(PREFIX + name, Row.class).orElse(new Row(0, 0, ""));
        if (row.freeAt() > clock.get()) {
            return Optional.empty();
        }
        rows.put(PREFIX + name, new Row(row.token() + 1, clock.get() + time.toNanos(), row.progress()));
        return Optional.of(new Lease(name, row.token() + 1, row.progress()));
    }

    @Override
    public boolean keep(Lease lease, Duration time) {
        boolean held = rows.get(PREFIX + lease.name(), Row.class)
                .filter(row -> row.token() == lease.token())
                .isPresent();
        if (held) {
            rows.put(PREFIX + lease.name(), new Row(lease.token(), clock.get() + time.toNanos(), lease.progress()));
        }
        return held;
    }
}
