package org.yimen.bench.inside;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.yimen.bench.trace.Replay;
import org.yimen.bench.trace.Trace;

/** The journey that is done again, and the numbers of those who do it. Safe for use by several threads. */
final class Replays {
    private static final long BLOCK = 1_000_000;

    private final DataSource source;
    private final AtomicLong journeys = new AtomicLong(System.currentTimeMillis() * 1_000);
    private volatile Replay current;

    Replays(DataSource source) {
        this.source = source;
    }

    void use(Trace trace) {
        current = new Replay(source, trace);
    }

    /** @throws IllegalStateException if there is none yet */
    Replay current() {
        Replay replay = current;
        if (replay == null) {
            throw new IllegalStateException("no trace was given yet");
        }
        return replay;
    }

    /** The first of a million numbers that no journey has had. */
    long nextBlock() {
        return journeys.getAndAdd(BLOCK);
    }

    /** A number that no journey has had. */
    long nextJourney() {
        return journeys.getAndIncrement();
    }
}
