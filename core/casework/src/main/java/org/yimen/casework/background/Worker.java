package org.yimen.casework.background;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.LeaseStore.Lease;
import org.yimen.casework.port.StoreUnavailableException;
import org.yimen.casework.port.Transactions;

/** One job on this node: looks now and then whether its lease is free, and then does pieces until there is no more. */
final class Worker implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int LOOKS_IN_A_LEASE = 3;
    /** A piece that takes longer hangs, and so its lease may run out. */
    private static final int LEASES_OF_A_PIECE = 20;

    private static final long PATIENCE_IN_SECONDS = 10;
    private static final Refusal LOST = Refusal.of(Refusal.Kind.STALE, "lease-lost", "");

    private final Transactions transactions;
    private final Terms terms;
    private final Task task;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ScheduledExecutorService thread;
    private final ScheduledExecutorService heart;

    /**
     * @param name of the work
     * @param node who works
     * @param period from round to round
     * @param lease without a sign of life
     */
    record Terms(String name, String node, Duration period, Duration lease) {
        /** Not only when the next round is due: the node that does the present one may die. */
        Duration betweenLooks() {
            Duration look = lease.dividedBy(LOOKS_IN_A_LEASE);
            return period.compareTo(look) < 0 ? period : look;
        }
    }

    Worker(Transactions transactions, Terms terms, Task task) {
        this.transactions = transactions;
        this.terms = terms;
        this.task = task;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> thread(work, ""));
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> thread(work, "-lease"));
    }

    private Thread thread(Runnable work, String what) {
        Thread thread = new Thread(work, "yimen-" + terms.name() + what);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        long millis = Math.max(1, terms.betweenLooks().toMillis());
        // At once: what a first round takes note of must not be changed before it.
        thread.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
    }

    /** Never throws: it would not be called again. Says once that it cannot, and once that it can again. */
    void look() {
        try {
            take().ifPresent(this::round);
        } catch (StoreUnavailableException away) {
            LOG.debug("Background work {} goes on when the database is back", terms.name(), away);
        } catch (RuntimeException failed) {
            if (!failing.getAndSet(true)) {
                LOG.warn("Background work {} cannot be done now; it is tried again", terms.name(), failed);
            }
        }
    }

    private Optional<Lease> take() {
        return transactions
                .<Optional<Lease>>write(
                        stores -> Outcome.done(stores.leases().take(terms.name(), terms.node(), terms.lease())))
                .fold(lease -> lease, refusal -> Optional.empty());
    }

    private void round(Lease taken) {
        Optional<Lease> lease = Optional.of(taken);
        while (lease.isPresent() && !stopping.get()) {
            lease = renewing(lease.get());
        }
        lease.ifPresent(this::giveBack);
        if (failing.getAndSet(false)) {
            LOG.info("Background work {} is done again", terms.name());
        }
    }

    /** On a machine that is busy a piece may take longer than a lease. */
    private Optional<Lease> renewing(Lease lease) {
        long millis = Math.max(1, terms.lease().dividedBy(LOOKS_IN_A_LEASE).toMillis());
        AtomicInteger left = new AtomicInteger(LEASES_OF_A_PIECE * LOOKS_IN_A_LEASE);
        Future<?> renewal = heart.scheduleWithFixedDelay(
                () -> {
                    if (left.getAndDecrement() > 0) {
                        renew(lease);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
        try {
            return piece(lease);
        } finally {
            renewal.cancel(false);
        }
    }

    private void renew(Lease lease) {
        try {
            transactions.write(stores -> {
                stores.leases().renew(lease, terms.lease());
                return Outcome.done(lease);
            });
        } catch (RuntimeException failed) {
            LOG.debug("The lease of {} was not renewed", terms.name(), failed);
        }
    }

    /** The lease as it stands after one more piece; empty if there is no more to do, or another node does it. */
    private Optional<Lease> piece(Lease lease) {
        return transactions
                .<Optional<Lease>>write(stores -> {
                    Optional<Lease> next = task.piece(stores, lease.progress()).map(lease::at);
                    boolean kept = stores.leases()
                            .keep(next.orElse(lease.at("")), next.isPresent() ? terms.lease() : terms.period());
                    return kept ? Outcome.done(next) : Outcome.refused(LOST);
                })
                .fold(next -> next, this::lost);
    }

    private Optional<Lease> lost(Refusal refusal) {
        LOG.warn(
                "A piece of background work {} took so long that another node goes on with it; here it was undone ({})",
                terms.name(),
                refusal.code());
        return Optional.empty();
    }

    private void giveBack(Lease lease) {
        transactions.write(stores -> Outcome.done(stores.leases().keep(lease, Duration.ZERO)));
    }

    /** An interrupt would close an H2 file under everybody: it is the last resort. */
    @Override
    public void close() {
        stopping.set(true);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            heart.shutdown();
        }
    }
}
