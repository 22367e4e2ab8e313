package org.yimen.casework.port;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may do which work in the background now. Time is the database's: the clocks of the nodes do not matter. Names have
 * at most 64 characters, holders 200, progress 400.
 */
public interface LeaseStore {
    /**
     * Takes what nobody holds: never taken, given back and due again, or not kept in time.
     *
     * @param holder who takes it, for people to read
     * @param time for which nobody else can take it
     * @return empty if it is held, or not due again yet
     */
    Optional<Lease> take(String name, String holder, Duration time);

    /**
     * Keeps a lease with its progress for some time more, and lets nobody take it before the transaction ends. False if
     * somebody has taken it since: then nothing of the transaction may be committed.
     *
     * @param time from now on; zero gives it back
     */
    boolean keep(Lease lease, Duration time);

    /**
     * Work that was taken.
     *
     * @param name of the work; never {@code null}
     * @param token another one each time the work is taken
     * @param progress where the one before got to; empty at the beginning; never {@code null}
     */
    record Lease(String name, long token, String progress) {
        public Lease {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(progress, "progress");
        }

        /** The same lease, further on. */
        public Lease at(String further) {
            return new Lease(name, token, further);
        }
    }
}
