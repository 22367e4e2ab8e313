package org.yimen.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.EventHead;
import org.yimen.casework.port.Transactions;
import org.yimen.casework.registry.FindingSource;
import org.yimen.casework.registry.OperatorFinding;
import org.yimen.security.RootSigner;
import org.yimen.security.SignedRoot;

/**
 * Signs a root each day, and at the start if the last one is older than a day. Each node does so for itself: the more
 * witnesses, the better. A root that cannot be written stops nothing; the operator is told until one can.
 */
@Component(
        service = {RootSigner.class, FindingSource.class},
        immediate = true)
public final class DailyRoots implements RootSigner, FindingSource {
    private static final Logger LOG = LoggerFactory.getLogger(DailyRoots.class);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final long PATIENCE_IN_S = 20;

    private final Transactions transactions;
    private final RootPlace place;
    private final Clock clock;
    private final RootTrouble trouble = new RootTrouble();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, DailyRoots::thread);
    private volatile boolean stopping;

    @Activate
    public DailyRoots(@Reference Transactions transactions, @Reference RootPlace place) {
        this(transactions, place, Clock.systemUTC());
        plan(this::signIfDue, Duration.ZERO);
    }

    /** One that signs only when it is told to. */
    DailyRoots(Transactions transactions, RootPlace place, Clock clock) {
        this.transactions = transactions;
        this.place = place;
        this.clock = clock;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** An interrupt would close the files of an embedded database: the work is asked to end. */
    @Deactivate
    void stop() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        worker.awaitTermination(PATIENCE_IN_S, TimeUnit.SECONDS);
    }

    @Override
    public synchronized SignedRoot sign() {
        try {
            SignedRoot root = new RootSigning(place.folder(), place.keys(), clock).sign(this::heads);
            LOG.info("Root {} signed over {} chains with {} events", root.number(), root.chains(), root.events());
            tellContradictions(root);
            trouble.signed(root, clock.instant());
            return root;
        } catch (RuntimeException failed) {
            trouble.failed(clock.instant());
            throw failed;
        }
    }

    private static void tellContradictions(SignedRoot root) {
        if (root.contradicted() > 0) {
            LOG.error(
                    "{} chain(s) of events are gone, shorter or other than the root before knew them: run"
                            + " yimen:verify-events",
                    root.contradicted());
        }
    }

    @Override
    public List<OperatorFinding> findings() {
        return trouble.findings();
    }

    private void heads(Consumer<EventHead> each) {
        transactions.read(stores -> {
            stores.events().heads(head -> {
                if (stopping) {
                    throw new IllegalStateException("the platform stops");
                }
                each.accept(head);
            });
            return each;
        });
    }

    boolean isDue() {
        return place.folder()
                .lastSigned()
                .filter(last -> last.plus(DAY).isAfter(clock.instant()))
                .isEmpty();
    }

    Duration untilTimeOfDay() {
        ZonedDateTime now = clock.instant().atZone(SHANGHAI);
        ZonedDateTime today = now.with(place.timeOfDay());
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    private void signIfDue() {
        attempt(() -> {
            if (isDue()) {
                sign();
            }
        });
    }

    private void signDaily() {
        attempt(this::sign);
    }

    private void attempt(Runnable work) {
        Duration next = AGAIN;
        try {
            work.run();
            next = untilTimeOfDay();
        } catch (RuntimeException failed) {
            if (!stopping) {
                trouble.failed(clock.instant());
                LOG.error("The daily root of all events could not be signed; it is tried again in 10 minutes", failed);
            }
        }
        plan(this::signDaily, next);
    }

    private void plan(Runnable work, Duration delay) {
        try {
            worker.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("No more roots: the platform stops");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yimen-roots");
        thread.setDaemon(true);
        return thread;
    }
}
