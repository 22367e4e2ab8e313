package org.yimen.persistence.internal;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers rows in the order in which they are stored: microseconds since 1970, never twice on one node; rows of several
 * nodes stand in the order of their clocks. Needs no trip to the database.
 */
final class StoringOrder {
    private final AtomicLong last = new AtomicLong();

    long next() {
        Instant now = Instant.now();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        return last.updateAndGet(before -> Math.max(before + 1, micros));
    }
}
