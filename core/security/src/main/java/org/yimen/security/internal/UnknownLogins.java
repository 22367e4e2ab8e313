package org.yimen.security.internal;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong sign-ins of names that nobody has, so that they lock like real ones and the answer tells nothing. The
 * names themselves are not kept: people type their password into the wrong field. Kept in memory, the latest few
 * thousand. Safe for use by several threads.
 */
final class UnknownLogins {
    private static final int MOST = 10_000;

    /** Dies with the process: what was typed cannot be guessed from the digests later. */
    private final byte[] key = Secrets.bytes(32);

    private final Map<String, Lockout.Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lockout.Count> eldest) {
            return size() > MOST;
        }
    };

    /** Names what was typed for as long as this process runs, and tells nothing of it. */
    String digest(String login) {
        return HexFormat.of().formatHex(HmacSm3.of(key, login)).substring(0, 16);
    }

    /** Counts one more, unless it is locked. */
    synchronized Lockout.Count failed(String login, Lockout lockout, OffsetDateTime now) {
        return counts.compute(digest(login), (digest, count) -> {
            Lockout.Count before = count == null ? Lockout.Count.NONE : count;
            return before.isLocked(now) ? before : lockout.failed(before, now);
        });
    }
}
