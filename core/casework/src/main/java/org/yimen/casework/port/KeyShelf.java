package org.yimen.casework.port;

import java.util.Map;
import java.util.Optional;

/**
 * What the database tells of the keys it needs, without opening a document. An OSGi service, there as soon as the database
 * is; each call is a transaction of its own. Safe for use by several threads.
 *
 * <p>Every method throws {@link StoreUnavailableException} if the database cannot be reached.
 */
public interface KeyShelf {
    /** How many data keys each version of the master key wraps; empty for a database that holds no encrypted document. */
    Map<Integer, Long> inUse();

    /** One data key that a version of the master key wraps. */
    Optional<WrappedKey> sample(int masterVersion);

    /** Whether there are documents that were stored without encryption. */
    boolean holdsPlainDocuments();

    /** How many persons and cases are found by an index of each version of the index key. */
    Map<Integer, Long> indexesInUse();
}
