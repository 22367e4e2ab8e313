package org.yimen.rest.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yimen.casework.port.Transactions;

/**
 * Asks the database whether it is there, and takes silence for a no: whoever watches the platform is answered within two
 * seconds, also when a server or a network hangs. Safe for use by several threads.
 */
final class DatabaseProbe {
    private static final long PATIENCE_IN_MS = 2_000;

    private final ExecutorService asker = Executors.newSingleThreadExecutor(DatabaseProbe::thread);
    private Future<Boolean> question;

    boolean answers(Transactions transactions) {
        Future<Boolean> asked = ask(transactions);
        try {
            return asked.get(PATIENCE_IN_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One question at a time: who comes while it is asked waits for the same answer. */
    private synchronized Future<Boolean> ask(Transactions transactions) {
        if (question == null || question.isDone()) {
            question = asker.submit(() -> isThere(transactions));
        }
        return question;
    }

    private static boolean isThere(Transactions transactions) {
        transactions.read(stores -> stores.directory().region("000000000000"));
        return true;
    }

    void stop() {
        asker.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yimen-database-probe");
        thread.setDaemon(true);
        return thread;
    }
}
