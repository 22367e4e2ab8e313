package org.yimen.security.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.yimen.casework.access.Session;

/**
 * How long a session holds.
 *
 * @param idle without any request; never {@code null}
 * @param lifetime at most, whatever happens; never {@code null}
 */
record SessionLimits(Duration idle, Duration lifetime) {
    /** A request within this time of the last recorded one is not recorded, so that reading does not write. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    /** Whether it holds; no longer at the very instant a limit is reached. */
    boolean holds(Session session, OffsetDateTime now) {
        return now.isBefore(session.expiresAt())
                && now.isBefore(session.lastSeenAt().plus(idle));
    }

    boolean isTouchDue(Session session, OffsetDateTime now) {
        return !now.isBefore(session.lastSeenAt().plus(TOUCH));
    }
}
