package org.yimen.security;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Grant;

/**
 * An account as administrators see it: without its password's hash.
 *
 * @param id never {@code null}
 * @param login never {@code null}
 * @param name never {@code null}
 * @param grants never {@code null}
 * @param active whether it may sign in
 * @param mustChangePassword whether the next sign-in asks for a new password
 * @param failures wrong passwords since the last right one
 * @param lockedUntil may lie in the past; never {@code null}
 * @param passwordChangedAt never {@code null}
 * @param version to be given back with a change
 */
public record AccountView(
        String id,
        String login,
        String name,
        List<Grant> grants,
        boolean active,
        boolean mustChangePassword,
        int failures,
        Optional<OffsetDateTime> lockedUntil,
        OffsetDateTime passwordChangedAt,
        long version) {
    public AccountView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(name, "name");
        grants = List.copyOf(grants);
        lockedUntil = Objects.requireNonNullElse(lockedUntil, Optional.empty());
        Objects.requireNonNull(passwordChangedAt, "passwordChangedAt");
    }

    public static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.login(),
                account.name(),
                account.grants(),
                account.active(),
                account.mustChangePassword(),
                account.failures(),
                account.lockedUntil(),
                account.passwordChangedAt(),
                account.version());
    }
}
