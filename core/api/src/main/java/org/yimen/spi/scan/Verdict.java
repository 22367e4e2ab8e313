package org.yimen.spi.scan;

import java.util.Objects;

/**
 * What an inspection says about a scan.
 *
 * @param kind never {@code null}
 * @param finding what was found or why it cannot be told, in the inspection's own words, for the operator; empty if
 *     clean; never {@code null}
 */
public record Verdict(Kind kind, String finding) {
    /** What sort of verdict. */
    public enum Kind {
        CLEAN,
        /** It must not be kept. */
        INFECTED,
        /** It cannot be told of this scan, however often it is asked: encrypted, too large. */
        UNDECIDED
    }

    public Verdict {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(finding, "finding");
    }

    public static Verdict clean() {
        return new Verdict(Kind.CLEAN, "");
    }

    public static Verdict infected(String finding) {
        return new Verdict(Kind.INFECTED, finding);
    }

    public static Verdict undecided(String reason) {
        return new Verdict(Kind.UNDECIDED, reason);
    }
}
