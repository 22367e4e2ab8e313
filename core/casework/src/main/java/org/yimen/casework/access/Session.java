package org.yimen.casework.access;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A sign-in that holds, kept in the database so that every node knows it. Only digests of its secrets are stored.
 *
 * @param tokenDigest SHA-256 of the secret in the cookie or bearer token, hexadecimal; never {@code null}
 * @param csrfDigest SHA-256 of the CSRF token; empty for a bearer token; never {@code null}
 * @param accountId never {@code null}
 * @param kind never {@code null}
 * @param createdAt never {@code null}
 * @param lastSeenAt never {@code null}
 * @param expiresAt never {@code null}
 */
public record Session(
        String tokenDigest,
        String csrfDigest,
        String accountId,
        Kind kind,
        OffsetDateTime createdAt,
        OffsetDateTime lastSeenAt,
        OffsetDateTime expiresAt) {
    /** How the secret travels. */
    public enum Kind {
        COOKIE,
        BEARER
    }

    public Session {
        Objects.requireNonNull(tokenDigest, "tokenDigest");
        Objects.requireNonNull(csrfDigest, "csrfDigest");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(lastSeenAt, "lastSeenAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Names the account but no secret. */
    @Override
    public String toString() {
        return "Session[" + accountId + ", " + kind + "]";
    }
}
