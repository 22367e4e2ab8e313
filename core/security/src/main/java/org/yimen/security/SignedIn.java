package org.yimen.security;

import java.util.Objects;
import java.util.Optional;

/**
 * A session that was just opened, with its secrets, which exist nowhere else.
 *
 * @param token 256 random bits, base64url; for the cookie or the bearer header; never {@code null}
 * @param csrfToken to be sent back with each change; empty for a bearer session; never {@code null}
 * @param who never {@code null}
 */
public record SignedIn(String token, Optional<String> csrfToken, Authenticated who) {
    public SignedIn {
        Objects.requireNonNull(token, "token");
        csrfToken = Objects.requireNonNullElse(csrfToken, Optional.empty());
        Objects.requireNonNull(who, "who");
    }

    /** Names the account but no secret. */
    @Override
    public String toString() {
        return "SignedIn[" + who.session().accountId() + "]";
    }
}
