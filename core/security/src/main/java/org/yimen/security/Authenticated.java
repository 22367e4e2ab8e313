package org.yimen.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Session;
import org.yimen.security.internal.Secrets;

/**
 * Somebody who is signed in.
 *
 * @param actor without any grant while the password must be changed first, so that every use case refuses; never
 *     {@code null}
 * @param session never {@code null}
 * @param mustChangePassword whether nothing but a change of password is possible
 */
public record Authenticated(Actor actor, Session session, boolean mustChangePassword) {
    public Authenticated {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(session, "session");
    }

    /**
     * Whether a request carries the session's CSRF token; compares in constant time. A bearer session needs none: no
     * browser sends its secret unasked.
     *
     * @param csrfToken as sent; {@code null} if the request has none
     */
    public boolean csrfMatches(String csrfToken) {
        if (session.kind() == Session.Kind.BEARER) {
            return true;
        }
        return csrfToken != null
                && MessageDigest.isEqual(
                        session.csrfDigest().getBytes(StandardCharsets.US_ASCII),
                        Secrets.digest(csrfToken).getBytes(StandardCharsets.US_ASCII));
    }
}
