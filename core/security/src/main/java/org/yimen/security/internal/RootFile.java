package org.yimen.security.internal;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A root that is as it was signed.
 *
 * @param number from 1
 * @param path where it lies
 * @param created when the heads were read
 * @param previous digest of the root before it, or {@link #NONE}
 * @param all whether it lists all heads, or only those that changed since the root before it
 * @param headsAt where the first head stands in the file
 * @param total over the heads of all chains
 * @param digest of the whole file
 */
record RootFile(
        long number,
        Path path,
        Instant created,
        String previous,
        boolean all,
        long headsAt,
        RootSum.Total total,
        String digest) {
    static final String NONE = "none";
    static final String FORMAT = "yimen-root 1";
    static final String ALL = "all";
    static final String CHANGED = "changed";
    static final String END = "end";
}
