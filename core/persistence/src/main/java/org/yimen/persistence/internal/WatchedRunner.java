package org.yimen.persistence.internal;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.yimen.casework.port.StoreUnavailableException;

/** Turns transactions away while the database is known to be away, and has it looked after when one fails for that. */
final class WatchedRunner implements TransactionRunner {
    private final TransactionRunner runner;
    private final DatabaseWatch watch;

    WatchedRunner(TransactionRunner runner, DatabaseWatch watch) {
        this.runner = runner;
        this.watch = watch;
    }

    @Override
    public <T> T inTransaction(Function<EntityManager, T> work) {
        watch.ensureThere();
        try {
            return runner.inTransaction(work);
        } catch (Undone onPurpose) {
            throw onPurpose;
        } catch (RuntimeException failure) {
            if (Failures.translated(failure) instanceof StoreUnavailableException away) {
                watch.suspect(away);
            }
            throw failure;
        }
    }
}
