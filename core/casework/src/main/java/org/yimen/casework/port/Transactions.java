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
     * Does the work and commits, or rolls everything back if it is refused or throws. If somebody changed an aggregate
     * meanwhile, the outermost call does the work again a few times on what is stored then; so the work has no effect
     * but through the stores, and compares itself the version its actor saw.
     *
     * @throws StaleVersionException if the aggregate was changed again at each try
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
