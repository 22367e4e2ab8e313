package org.yimen.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What verifying all chains gave.
 *
 * @param chains how many were looked at
 * @param broken how many of them do not hold, and how many are gone altogether
 * @param roots how many signed roots were looked at
 * @param brokenRoots how many breaks they have
 * @param lastRoot when the latest root was signed; empty if there is none; never {@code null}
 */
public record ChainReport(long chains, long broken, long roots, long brokenRoots, Optional<Instant> lastRoot) {
    public ChainReport {
        lastRoot = Objects.requireNonNullElse(lastRoot, Optional.empty());
    }

    /** Whether all is as it was written. */
    public boolean holds() {
        return broken == 0 && brokenRoots == 0;
    }

    /** Two lines for an operator. */
    @Override
    public String toString() {
        return chains + " chain(s) verified, " + broken + " broken." + System.lineSeparator() + roots
                + " signed root(s) verified, " + brokenRoots + " broken"
                + lastRoot.map(at -> "; the latest is of " + at + ".").orElse("; there is none.");
    }
}
