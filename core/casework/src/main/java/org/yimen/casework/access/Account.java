package org.yimen.casework.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Someone who can sign in. Changed only by a new value with the next version.
 *
 * @param id never {@code null}
 * @param login sign-in name, lower-case; never {@code null}
 * @param name as shown on records; never {@code null}
 * @param passwordHash in the hashing library's own notation; never {@code null}
 * @param grants never {@code null}
 * @param active whether it may sign in at all
 * @param mustChangePassword whether the next sign-in asks for a new password first
 * @param failures wrong passwords since the last right one
 * @param lockedUntil never {@code null}
 * @param passwordChangedAt never {@code null}
 * @param version for optimistic locking
 */
public record Account(
        String id,
        String login,
        String name,
        String passwordHash,
        List<Grant> grants,
        boolean active,
        boolean mustChangePassword,
        int failures,
        Optional<OffsetDateTime> lockedUntil,
        OffsetDateTime passwordChangedAt,
        long version) {
    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(passwordHash, "passwordHash");
        grants = List.copyOf(grants);
        lockedUntil = Objects.requireNonNullElse(lockedUntil, Optional.empty());
        Objects.requireNonNull(passwordChangedAt, "passwordChangedAt");
    }

    public Actor actor() {
        return new Actor(id, name, grants);
    }

    /** Names the account but not its hash. */
    @Override
    public String toString() {
        return "Account[" + login + "]";
    }
}
