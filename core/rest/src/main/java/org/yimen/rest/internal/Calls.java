package org.yimen.rest.internal;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.yimen.casework.access.Actor;
import org.yimen.security.Authenticated;

/** What the filters found out about a request; they keep it as the request's attributes. */
final class Calls {
    static final String SIGNED_IN = "org.yimen.signed-in";
    static final String DIGEST = "org.yimen.body-digest";
    private static final String NOTHING = Digests.sha256(new byte[0]);

    private Calls() {}

    /** Who asks; only for operations that need a sign-in. Without the filter's word nobody does. */
    static Actor actor(HttpServletRequest request) {
        return who(request).actor();
    }

    static Authenticated who(HttpServletRequest request) {
        return signedIn(request)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(401, "sign-in-required", Messages.of("sign-in.required"))));
    }

    static Optional<Authenticated> signedIn(HttpServletRequest request) {
        return Optional.ofNullable((Authenticated) request.getAttribute(SIGNED_IN));
    }

    /** SHA-256 of the body as received, hexadecimal; of nothing if there was none. */
    static String digest(HttpServletRequest request) {
        Object digest = request.getAttribute(DIGEST);
        return digest == null ? NOTHING : digest.toString();
    }

    static void digest(HttpServletRequest request, String digest) {
        request.setAttribute(DIGEST, digest);
    }

    static boolean isConditional(HttpServletRequest request) {
        return request.getHeader("If-Match") != null;
    }

    /** The version the sender saw. */
    static Optional<Long> version(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return Optional.empty();
        }
        String text = header.strip();
        if (!text.matches("\"\\d{1,18}\"")) {
            throw new ProblemException(Problem.of(400, "if-match-malformed", Messages.of("if-match.malformed")));
        }
        return Optional.of(Long.parseLong(text.substring(1, text.length() - 1)));
    }

    /** The version the sender saw, where nothing may be changed without it. */
    static long requiredVersion(HttpServletRequest request) {
        return version(request)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(428, "if-match-missing", Messages.of("if-match.missing"))));
    }
}
