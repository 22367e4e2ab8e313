package org.yimen.casework.registry;

import java.time.Instant;
import java.util.Comparator;

/**
 * One arrived service that has been asked what it is.
 *
 * @param arrival number of its arrival
 * @param since when it arrived
 */
record Slot(long arrival, Instant since, Subject subject, Candidate candidate) {
    /** The bundle installed first comes first, so that a restart settles every conflict as before. */
    static final Comparator<Slot> ORDER =
            Comparator.<Slot>comparingLong(slot -> slot.subject().bundle().id()).thenComparingLong(Slot::arrival);
}
