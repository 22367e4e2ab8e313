package org.yimen.security.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yimen.casework.access.Account;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;

/**
 * Optimistic transactions in memory, as several nodes see them: whoever commits second does his work again, three times
 * at most.
 */
final class MemoryTransactions implements Transactions {
    private static final int TRIES = 3;

    private final AtomicReference<MemoryStores> stored = new AtomicReference<>(new MemoryStores());
    private final ThreadLocal<MemoryStores> current = new ThreadLocal<>();
    private final AtomicReference<Pause> beforeCommit = new AtomicReference<>(() -> {});
    final AtomicInteger commits = new AtomicInteger();

    @Override
    public <T> Outcome<T> write(Function<Stores, Outcome<T>> work) {
        if (current.get() != null) {
            return work.apply(current.get());
        }
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            MemoryStores before = stored.get();
            MemoryStores copy = before.copy();
            Outcome<T> outcome = within(copy, work);
            if (!outcome.isDone()) {
                return outcome;
            }
            pause();
            if (stored.compareAndSet(before, copy)) {
                commits.incrementAndGet();
                return outcome;
            }
        }
        throw new StaleVersionException("anything");
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        return current.get() != null
                ? work.apply(current.get())
                : within(stored.get().copy(), work);
    }

    private <T> T within(MemoryStores stores, Function<Stores, T> work) {
        current.set(stores);
        try {
            return work.apply(stores);
        } finally {
            current.remove();
        }
    }

    /** What happens between the work of each transaction and its commit. */
    void beforeCommit(Pause pause) {
        beforeCommit.set(pause);
    }

    private void pause() {
        try {
            beforeCommit.get().run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    interface Pause {
        void run() throws InterruptedException;
    }

    MemoryStores now() {
        return stored.get();
    }

    /** Behind the back of everybody. */
    void tamper(Consumer<MemoryStores> how) {
        MemoryStores copy = stored.get().copy();
        how.accept(copy);
        stored.set(copy);
    }

    Account account(String login) {
        return now().accounts().findByLogin(login).orElseThrow();
    }

    List<String> auditTypes() {
        return now().audit.stream().map(AuditStore.Entry::type).toList();
    }
}
