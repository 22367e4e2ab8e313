package org.yimen.persistence.internal;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.EventSeal;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;

/**
 * Binds a {@link Unit} to the thread, so that nested calls join whatever the runner would do with them. Safe for use by
 * several threads.
 */
final class StoreTransactions implements Transactions {
    /** Tries of one write before somebody else's changes are told to the caller. */
    private static final int TRIES = 5;

    private final TransactionRunner runner;
    private final Protection protection;
    private final EventSeal seal;
    private final ScanPlace scanPlace;
    private final StoringOrder order = new StoringOrder();
    private final KnownReleases releases = new KnownReleases();
    private final ThreadLocal<Unit> current = new ThreadLocal<>();

    StoreTransactions(TransactionRunner runner, Protection protection, EventSeal seal, ScanPlace scanPlace) {
        this.runner = runner;
        this.protection = protection;
        this.seal = seal;
        this.scanPlace = scanPlace;
    }

    @Override
    public <T> Outcome<T> write(Function<Stores, Outcome<T>> work) {
        Unit outer = current.get();
        return outer != null ? outer.joinedBy(work) : tried(work);
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        Unit outer = current.get();
        return outer != null
                ? work.apply(outer)
                : run(false, unit -> {
                    throw new Undone(work.apply(unit));
                });
    }

    private <T> Outcome<T> tried(Function<Stores, Outcome<T>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return run(true, unit -> written(unit, work));
            } catch (StaleVersionException changed) {
                if (attempt == TRIES) {
                    throw changed;
                }
            }
        }
    }

    private static <T> Outcome<T> written(Unit unit, Function<Stores, Outcome<T>> work) {
        Outcome<T> outcome = work.apply(unit);
        if (!outcome.isDone()) {
            throw new Undone(outcome);
        }
        unit.beforeCommit();
        return outcome;
    }

    @SuppressWarnings("unchecked")
    private <T> T run(boolean writes, Function<Unit, T> work) {
        try {
            Committed<T> committed = runner.inTransaction(manager -> bound(manager, writes, work));
            committed.unit().committed();
            return committed.result();
        } catch (Undone undone) {
            if (undone.result() instanceof Error error) {
                throw error;
            }
            return (T) undone.result();
        } catch (RuntimeException failure) {
            throw Failures.translated(failure);
        }
    }

    private <T> Committed<T> bound(EntityManager manager, boolean writes, Function<Unit, T> work) {
        Unit unit = new Unit(manager, protection, seal, order, scanPlace, releases, writes);
        current.set(unit);
        try {
            return new Committed<>(unit, work.apply(unit));
        } catch (Error error) {
            // The template rolls back for an exception alone.
            throw new Undone(error);
        } finally {
            current.remove();
            unit.close();
        }
    }

    private record Committed<T>(Unit unit, T result) {}
}
