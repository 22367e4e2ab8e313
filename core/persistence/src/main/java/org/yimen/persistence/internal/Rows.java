package org.yimen.persistence.internal;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.yimen.casework.port.StaleVersionException;

/** The rows of one transaction, reached only on its thread and only while it is open. */
final class Rows {
    private final EntityManager manager;
    private final Bodies bodies;
    private final Indexes indexes;
    private final StoringOrder order;
    private final KnownReleases knownReleases;
    private final Memory memory = new Memory();
    private final Thread owner = Thread.currentThread();
    private boolean open = true;

    Rows(EntityManager manager, Protection protection, StoringOrder order, KnownReleases knownReleases) {
        this.manager = manager;
        this.bodies = protection.bodies(this);
        this.indexes = protection.indexes();
        this.order = order;
        this.knownReleases = knownReleases;
    }

    void close() {
        open = false;
    }

    Bodies bodies() {
        return bodies;
    }

    Indexes indexes() {
        return indexes;
    }

    /** What this transaction knows already. */
    Memory memory() {
        return memory;
    }

    /** What this node knows of kept releases. */
    KnownReleases knownReleases() {
        return knownReleases;
    }

    /** The place of a new row in the order of storing. */
    long nextPlace() {
        return order.next();
    }

    <R> Optional<R> find(Class<R> type, Object key) {
        return Optional.ofNullable(manager().find(type, key));
    }

    /** The row with a lock until the end of the transaction, as it is now. */
    <R> Optional<R> lock(Class<R> type, Object key) {
        return Optional.ofNullable(manager().find(type, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The row to be changed, if its version is still the given one.
     *
     * @throws StaleVersionException if it is not
     */
    <R> R current(Class<R> type, String id, ToLongFunction<R> version, long expected) {
        return find(type, id)
                .filter(row -> version.applyAsLong(row) == expected)
                .orElseThrow(() -> new StaleVersionException(type.getSimpleName()));
    }

    /** Inserts at once. */
    <R> R insert(R row) {
        manager().persist(row);
        manager().flush();
        return row;
    }

    /** Inserts at once and forgets the row, so that many or large ones do not pile up. */
    void insertAndForget(Object row) {
        manager().detach(insert(row));
    }

    void delete(Object row) {
        manager().remove(row);
        manager().flush();
    }

    /** Inserts with the next flush. */
    void add(Object row) {
        manager().persist(row);
    }

    /**
     * Writes what was changed. The rows carry {@code @Version}: the statement says {@code WHERE id = ? AND version =
     * ?}, holds only the columns that differ, and one that meets no row fails here and not at commit.
     */
    void flush() {
        manager().flush();
    }

    <T> List<T> list(Jpql query, Class<T> type) {
        return query.on(manager(), type).getResultList();
    }

    int execute(Jpql query) {
        return query.on(manager()).executeUpdate();
    }

    /** Plain SQL, after everything changed so far. */
    Sql sql() {
        flush();
        return new Sql(() -> manager().unwrap(Connection.class));
    }

    private EntityManager manager() {
        if (!open || Thread.currentThread() != owner) {
            throw new IllegalStateException("a store is used only inside its transaction and on its thread");
        }
        return manager;
    }
}
