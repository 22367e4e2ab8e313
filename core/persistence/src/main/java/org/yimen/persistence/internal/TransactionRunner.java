package org.yimen.persistence.internal;

import java.util.function.Function;
import javax.persistence.EntityManager;

/** Where entity managers and transactions come from: Aries JPA in the platform, plain EclipseLink in a test. */
interface TransactionRunner {
    /**
     * Does the work in a new transaction and commits, or rolls back if it throws; an exception of the work comes out as
     * it is.
     */
    <T> T inTransaction(Function<EntityManager, T> work);
}
