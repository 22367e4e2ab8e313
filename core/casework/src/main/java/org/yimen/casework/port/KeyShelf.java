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

    /**
     * Whether a key is the database's. The first who asks about a key settles it: of nodes that ask at once, one.
     *
     * @param key its name and version, at most 64 characters; never {@code null}
     * @param mark what only this key gives and what tells nothing of it, at most 64 characters; never {@code null}
     */
    boolean agrees(String key, String mark);

    /** Forgets a key that is gone for good, so that its name may be another key's. */
    void forget(String key);
}
