package org.yimen.persistence.internal;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
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
    private boolean pending;

    /** Nothing is written but by {@link #flush}: a question would else look through everything for changes first. */
    Rows(EntityManager manager, Protection protection, StoringOrder order, KnownReleases knownReleases) {
        this.manager = manager;
        manager.setFlushMode(FlushModeType.COMMIT);
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
        add(row);
        flush();
        return row;
    }

    /** Inserts at once and forgets the row, so that many or large ones do not pile up. */
    void insertAndForget(Object row) {
        manager().detach(insert(row));
    }

    void delete(Object row) {
        manager().remove(row);
        flush();
    }

    /** Inserts with the next flush, at the latest before anything is asked. */
    void add(Object row) {
        manager().persist(row);
        pending = true;
    }

    /**
     * Writes what was changed. The rows carry {@code @Version}: the statement says {@code WHERE id = ? AND version =
     * ?}, holds only the columns that differ, and one that meets no row fails here and not at commit.
     */
    void flush() {
        manager().flush();
        pending = false;
    }

    private EntityManager inStep() {
        if (pending) {
            flush();
        }
        return manager();
    }

    <T> List<T> list(Jpql query, Class<T> type) {
        return query.on(inStep(), type).getResultList();
    }

    int execute(Jpql query) {
        return query.on(inStep()).executeUpdate();
    }

    /** Plain SQL, after everything added so far. */
    Sql sql() {
        inStep();
        return new Sql(() -> manager().unwrap(Connection.class));
    }

    private EntityManager manager() {
        if (!open || Thread.currentThread() != owner) {
            throw new IllegalStateException("a store is used only inside its transaction and on its thread");
        }
        return manager;
    }
}
