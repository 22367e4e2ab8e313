package org.yimen.casework.port;

import java.util.function.Function;
import org.yimen.casework.domain.Outcome;

/**
 * One transaction over all stores. A nested call joins the outer one.
 *
 * @implSpec safe for use by several threads; an OSGi service
 */
public interface Transactions {
    /**
     * Does the work and commits, or rolls everything back if it is refused or throws.
     *
     * @throws StaleVersionException if somebody changed an aggregate meanwhile
     * @throws StoreUnavailableException if the database cannot be reached; nothing was changed
     */
    <T> Outcome<T> write(Function<Stores, Outcome<T>> work);

    /**
     * Reads without changing anything.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    <T> T read(Function<Stores, T> work);
}
