package org.yimen.casework.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wrapped data keys, read and exchanged without opening a document. An OSGi service, there as soon as the database
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

    /** Some of the data keys that another version of the master key wraps. */
    List<WrappedKey> wrappedByOthersThan(int masterVersion, int limit);

    /** Puts the same keys in other wrappings; what somebody else exchanged or removed meanwhile is left alone. */
    void exchange(List<WrappedKey> wrappings);
}
