package org.yimen.casework.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A place for pieces of scans outside the database. What comes here is encrypted already, and its key tells nothing
 * about it. A piece is put before the transaction that names it commits: so there may be pieces that nothing names, and
 * never a name without its pieces.
 *
 * @implSpec safe for use by several threads; bounded in time, because its callers hold a transaction; an OSGi service
 */
public interface ScanBytes {
    /**
     * Keeps a piece for good; replaces what is there.
     *
     * @param key of letters, digits, dashes and slashes; never {@code null}
     * @throws StoreUnavailableException if it is not certain that it is kept
     */
    void put(String key, byte[] piece);

    /**
     * What was put.
     *
     * @return empty if nothing is there
     * @throws StoreUnavailableException if it cannot be told
     */
    Optional<byte[]> get(String key);

    /**
     * Forgets a piece; does nothing if it is not there.
     *
     * @throws StoreUnavailableException if it is not certain that it is gone
     */
    void delete(String key);

    /**
     * The next pieces in the order of their keys.
     *
     * @param after the last key seen; empty to begin
     * @param most from 1 to 1000
     * @throws StoreUnavailableException if it cannot be told
     */
    List<Piece> list(Optional<String> after, int most);

    /**
     * A piece that is there.
     *
     * @param key never {@code null}
     * @param putAt by the clock of the place; never {@code null}
     */
    record Piece(String key, Instant putAt) {}
}
