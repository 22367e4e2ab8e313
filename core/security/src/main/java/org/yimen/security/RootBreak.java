package org.yimen.security;

import java.util.Objects;

/**
 * A signed root that is not as it was written.
 *
 * @param number of the root, from 1; 0 for what concerns the folder
 * @param kind never {@code null}
 */
public record RootBreak(long number, Kind kind) {
    /** What is wrong with it. */
    public enum Kind {
        /** It is gone, and later ones are there. */
        MISSING,
        /** It cannot be read, or its signature is not that of its content. */
        ALTERED,
        /** It does not go on from the root before it, which was exchanged or is another. */
        UNLINKED,
        /** Signed with a key whose public part is not there. */
        UNKNOWN_KEY,
        /** Its counts or its digest do not follow from the heads in it and in those before it. */
        WRONG_SUM
    }

    public RootBreak {
        Objects.requireNonNull(kind, "kind");
    }

    /** One line for an operator. */
    @Override
    public String toString() {
        return "root " + number + "  " + kind;
    }
}
