package org.yimen.security.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Grant;

/** An account with something changed. */
final class Changed {
    private Changed() {}

    static Lockout.Count count(Account account) {
        return new Lockout.Count(account.failures(), account.lockedUntil());
    }

    static Account count(Account account, Lockout.Count count) {
        return copy(account, account.passwordHash(), account.active(), account.mustChangePassword(), count);
    }

    static Account active(Account account, boolean active) {
        return copy(account, account.passwordHash(), active, account.mustChangePassword(), count(account));
    }

    /** Another hash of the same password. */
    static Account hash(Account account, String hash) {
        return copy(account, hash, account.active(), account.mustChangePassword(), count(account));
    }

    /** Another password, which also ends a lock. */
    static Account password(Account account, String hash, boolean mustChange, OffsetDateTime now) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                hash,
                account.grants(),
                account.active(),
                mustChange,
                0,
                Optional.empty(),
                now,
                account.version());
    }

    static Account grants(Account account, List<Grant> grants) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                account.passwordHash(),
                grants,
                account.active(),
                account.mustChangePassword(),
                account.failures(),
                account.lockedUntil(),
                account.passwordChangedAt(),
                account.version());
    }

    private static Account copy(Account account, String hash, boolean active, boolean mustChange, Lockout.Count count) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                hash,
                account.grants(),
                active,
                mustChange,
                count.failures(),
                count.lockedUntil(),
                account.passwordChangedAt(),
                account.version());
    }
}
