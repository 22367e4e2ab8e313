package org.yimen.security;

import java.util.Objects;
import org.yimen.casework.domain.CaseId;

/**
 * The first place at which a case's chain of events does not hold.
 *
 * @param caseId never {@code null}
 * @param sequence the number in the chain that is wrong or missing, from 1; 0 if the chain cannot be read at all
 * @param kind never {@code null}
 */
public record ChainBreak(CaseId caseId, long sequence, Kind kind) {
    /** What is wrong there. */
    public enum Kind {
        /** Content, salt, link or seal is not what was sealed. */
        ALTERED,
        /** An event is missing, and later ones are there. */
        MISSING,
        /** The event that belongs here stands elsewhere in the chain. */
        REORDERED,
        /** The events from here on were cut off. */
        TAIL,
        /** Sealed with a key that is not in the key file, or not in the seal's notation. */
        UNKNOWN_KEY,
        /** The stored events are no longer readable. */
        UNREADABLE
    }

    public ChainBreak {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(kind, "kind");
    }
}
