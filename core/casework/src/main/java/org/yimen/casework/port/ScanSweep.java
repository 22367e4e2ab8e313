package org.yimen.casework.port;

import java.util.Optional;

/**
 * Finds what lies in the place for scans outside the database though no scan is made of it: what a transaction put there
 * that did not commit.
 *
 * @implSpec safe for use by several threads; an OSGi service that is there only while there is such a place
 */
public interface ScanSweep {
    /**
     * Looks at the next pieces. Those younger than a day are left alone: their transaction may still be under way.
     *
     * @param after where the last call ended; empty to begin
     * @param delete whether to delete what was found, or only to count it
     * @throws StoreUnavailableException if database or place cannot be reached
     */
    Swept sweep(Optional<String> after, boolean delete);

    /**
     * What one call found.
     *
     * @param looked pieces looked at
     * @param orphans those of them that belong to nothing
     * @param next where to go on; empty at the end
     */
    record Swept(long looked, long orphans, Optional<String> next) {}
}
