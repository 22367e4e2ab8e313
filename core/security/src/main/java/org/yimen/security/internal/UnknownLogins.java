package org.yimen.security.internal;

import java.time.OffsetDateTime;
import org.yimen.casework.port.AttemptStore;
import org.yimen.casework.port.AttemptStore.Attempts;

/**
 * Counts wrong sign-ins of names that nobody has, whichever node they reached, so that they lock like real ones and the
 * answer tells nothing.
 */
final class UnknownLogins {
    private UnknownLogins() {}

    /** Counts one more, unless it is locked. */
    static Lockout.Count failed(AttemptStore attempts, String login, Lockout lockout, OffsetDateTime now) {
        Lockout.Count before = attempts.lock(login)
                .map(count -> new Lockout.Count(count.wrong(), count.until()))
                .orElse(Lockout.Count.NONE);
        if (before.isLocked(now)) {
            return before;
        }
        Lockout.Count count = lockout.failed(before, now);
        attempts.save(login, new Attempts(count.failures(), count.lockedUntil()), now);
        return count;
    }
}
