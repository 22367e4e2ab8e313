package org.yimen.rest.internal;

import java.util.Map;

/**
 * An answer to be sent, and kept for a repeated request.
 *
 * @param status HTTP status
 * @param headers never {@code null}
 * @param body written as JSON; {@code null} for none
 * @param kept what is kept in the body's place; differs from it only where the body tells a secret
 */
record Reply(int status, Map<String, String> headers, Object body, Object kept) {
    private static final String ETAG = "ETag";

    static Reply ok(Object body) {
        return new Reply(200, Map.of(), body, body);
    }

    static Reply ok(long version, Object body) {
        return new Reply(200, Map.of(ETAG, tag(version)), body, body);
    }

    static Reply created(String path, long version, Object body) {
        return new Reply(201, Map.of(ETAG, tag(version), "Location", Api.BASE + path), body, body);
    }

    static Reply created(String path, Object body) {
        return new Reply(201, Map.of("Location", Api.BASE + path), body, body);
    }

    static Reply nothing() {
        return new Reply(204, Map.of(), null, null);
    }

    /** The same answer, of which only {@code harmless} is kept. */
    Reply keeping(Object harmless) {
        return new Reply(status, headers, body, harmless);
    }

    static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
