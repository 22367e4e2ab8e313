package org.yimen.rest.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.StoreUnavailableException;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;

/**
 * Forgets answers kept for repeated requests after 24 hours, once an hour. Expired sessions are removed by the sign-in
 * itself. A sweep that fails is made up for by the next.
 */
@Component(service = AnswerSweep.class, immediate = true)
public final class AnswerSweep {
    static final Duration KEPT = Duration.ofHours(24);
    private static final Logger LOG = LoggerFactory.getLogger(AnswerSweep.class);

    private final Transactions transactions;
    private final Time time;
    private final ScheduledExecutorService sweeper;

    @Activate
    public AnswerSweep(@Reference Transactions transactions, @Reference Time time) {
        this(transactions, time, Executors.newSingleThreadScheduledExecutor(AnswerSweep::thread), Duration.ofHours(1));
    }

    AnswerSweep(Transactions transactions, Time time, ScheduledExecutorService sweeper, Duration between) {
        this.transactions = transactions;
        this.time = time;
        this.sweeper = sweeper;
        sweeper.scheduleWithFixedDelay(this::sweep, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        sweeper.shutdownNow();
    }

    /** Never throws: the executor would not call again. */
    void sweep() {
        try {
            Outcome<Integer> removed = transactions.write(stores ->
                    Outcome.done(stores.idempotency().removeOlderThan(time.now().minus(KEPT))));
            LOG.debug("Forgot {} answers kept for repeated requests", removed);
        } catch (StoreUnavailableException away) {
            LOG.debug("Answers kept for repeated requests are swept in an hour: the database is away", away);
        } catch (RuntimeException failed) {
            LOG.warn("Answers kept for repeated requests were not swept; tried again in an hour", failed);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "yimen-answer-sweep");
        thread.setDaemon(true);
        return thread;
    }
}
