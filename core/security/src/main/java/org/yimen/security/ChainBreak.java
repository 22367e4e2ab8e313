package org.yimen.security;

import java.util.Objects;
import java.util.Optional;

/**
 * A place at which a case's chain of events does not hold.
 *
 * @param caseId as stored; never {@code null}
 * @param sequence the number in the chain that is wrong or missing, from 1
 * @param kind never {@code null}
 * @param root number of the signed root that shows it; empty if the database alone shows it; never {@code null}
 */
public record ChainBreak(String caseId, long sequence, Kind kind, Optional<Long> root) {
    /** What is wrong there. */
    public enum Kind {
        /** Content, salt, link or seal is not what was sealed. */
        ALTERED,
        /** An event is missing, and later ones are there. */
        MISSING,
        /** The event that belongs here stands elsewhere in the chain. */
        REORDERED,
        /**
         * An event that the platform did not write: without a valid seal, or older than a signed root that does not know
         * it.
         */
        INSERTED,
        /** The events from here on were cut off. */
        TAIL,
        /** All events of the case were removed. */
        REMOVED,
        /** The stored head of the chain is gone or is not its last event. */
        HEAD,
        /** Validly sealed, but not what a signed root knows: somebody wrote it anew with the key. */
        REWRITTEN,
        /** Sealed with a key that is not in the key file, or not in the seal's notation. */
        UNKNOWN_KEY,
        /** The stored event is no longer readable. */
        UNREADABLE
    }

    public ChainBreak {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(kind, "kind");
        root = Objects.requireNonNullElse(root, Optional.empty());
    }

    /** One that the database alone shows. */
    public static ChainBreak of(String caseId, long sequence, Kind kind) {
        return new ChainBreak(caseId, sequence, kind, Optional.empty());
    }

    /** One line for an operator. */
    @Override
    public String toString() {
        return "case " + caseId + "  event " + sequence + "  " + kind
                + root.map(number -> "  shown by root " + number).orElse("");
    }
}
