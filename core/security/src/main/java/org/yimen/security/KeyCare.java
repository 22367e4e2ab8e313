package org.yimen.security;

import java.util.List;
import java.util.Optional;

/**
 * The keys that protect what is stored, for the operator: which there are, what hangs on them, and their change while the
 * platform serves. A change is made in the key files of this node; with several nodes the files are copied to all of
 * them before a new key is used. An OSGi service, safe for use by several threads.
 */
public interface KeyCare {
    /** Every version of every key, by kind and version. */
    List<KeyState> keys();

    /**
     * Adds a random key that is not in use yet.
     *
     * @return its version
     */
    int add(Kind kind);

    /**
     * Uses a version for what is new; what is stored follows in the background.
     *
     * @return why not; empty if it is in use now
     */
    Optional<String> use(Kind kind, int version);

    /**
     * Takes a version out of the file for good.
     *
     * @return why not; empty if it is gone
     */
    Optional<String> drop(Kind kind, int version);

    /** What a key is for. */
    enum Kind {
        /** Wraps the data keys. */
        MASTER,
        /** Makes the indexes that persons and cases are found by. */
        INDEX
    }

    /**
     * One version of a key.
     *
     * @param kind never {@code null}
     * @param version from 1
     * @param current whether it is used for what is new
     * @param inUse how many stored keys or indexes still hang on it
     */
    record KeyState(Kind kind, int version, boolean current, long inUse) {}
}
