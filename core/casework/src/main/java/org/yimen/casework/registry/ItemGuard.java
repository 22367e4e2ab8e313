package org.yimen.casework.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The only way to a plug-in: a time budget, everything caught, the answer checked, the culprit named, and quarantine
 * after repeated faults.
 *
 * <p><b>Why another thread.</b> A plug-in that hangs cannot be stopped in Java: a watchdog can interrupt the caller's
 * thread, but only a plug-in that heeds it would give the thread back, and the clerk's request would hang with it. On a
 * thread of the guard the caller leaves after its budget whatever the plug-in does. The price is one hand-over, a few
 * microseconds. What a plug-in can cost is bounded: hung calls keep their place, of which each plug-in has {@link
 * GuardSettings#callsPerPlugin}.
 *
 * <p><b>Why not three faults.</b> A household whose data an item cannot stand would set it aside for everybody, and one
 * clerk is enough for that. So a household counts once, a good answer to the same question wipes the count, and {@link
 * GuardSettings#faultsToQuarantine} different households in a row set the item aside for a while, after which it is tried
 * again: see {@link Health}.
 */
public final class ItemGuard implements AutoCloseable {
    private static final int WARM_THREADS = 4;

    private final GuardSettings settings;
    private final Clock clock;
    private final Alarm alarm;
    private final ThreadPoolExecutor threads;

    /** @param clock by which faults are dated and the window of the quarantine runs; never {@code null} */
    public ItemGuard(GuardSettings settings, Clock clock) {
        this(settings, clock, Alarm.onItsOwnThread());
    }

    /** @param alarm rings when a quarantine is over; closed with the guard */
    ItemGuard(GuardSettings settings, Clock clock, Alarm alarm) {
        this.settings = settings;
        this.clock = clock;
        this.alarm = alarm;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                Math.min(WARM_THREADS, settings.threads()),
                settings.threads(),
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "yimen-item-call-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    GuardSettings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    Health newHealth() {
        return new Health(settings, clock);
    }

    /** Stops taking calls and interrupts those under way. */
    @Override
    public void close() {
        alarm.close();
        threads.shutdownNow();
    }

    /** Asks within the usual budget. */
    <T> Answer<T> call(Subject subject, Asked asked, Callable<T> question, UnaryOperator<T> check) {
        return call(subject, asked, settings.callBudget(), question, check);
    }

    /**
     * Asks a plug-in.
     *
     * @param asked what, and about whom; never {@code null}
     * @param check copies and checks the answer; throws {@link WrongAnswerException}
     */
    <T> Answer<T> call(Subject subject, Asked asked, Duration budget, Callable<T> question, UnaryOperator<T> check) {
        Answer<T> answer = ask(subject, asked, budget, question, check);
        Optional<Fault> charged = answer.fault().filter(fault -> fault.kind().isCharged());
        if (charged.isPresent()) {
            if (subject.health().isRetired()) {
                return faulted(Fault.Kind.GONE, subject, asked);
            }
            subject.charge(asked, charged.get()).ifPresent(quarantine -> tryAfter(quarantine.pause(), subject));
        } else if (answer.isAnswered()) {
            subject.answered(asked.call());
        }
        return answer;
    }

    /** Whoever waits for the plug-in learns when it is asked again. */
    private void tryAfter(Duration pause, Subject subject) {
        alarm.after(pause, () -> {
            Duration left = subject.health().pauseLeft();
            if (!left.isZero()) {
                // The alarm and the clock need not agree.
                tryAfter(left, subject);
            } else if (subject.health().isOnTrial()) {
                subject.tried();
            }
        });
    }

    private <T> Answer<T> ask(
            Subject subject, Asked asked, Duration budget, Callable<T> question, UnaryOperator<T> check) {
        if (subject.health().isQuarantined()) {
            return faulted(Fault.Kind.QUARANTINED, subject, asked);
        }
        long deadline = System.nanoTime() + budget.toNanos();
        try {
            if (!subject.health().enter(asked, budget.toNanos())) {
                return faulted(Fault.Kind.BUSY, subject, asked);
            }
            GuardedCall<T> task = new GuardedCall<>(subject, asked, question, check);
            return start(subject, task)
                    ? await(subject, asked, task, deadline, budget)
                    : faulted(Fault.Kind.BUSY, subject, asked);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return faulted(Fault.Kind.INTERRUPTED, subject, asked);
        }
    }

    private boolean start(Subject subject, GuardedCall<?> task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException full) {
            subject.health().leave();
            return false;
        } catch (OutOfMemoryError noThread) {
            // The machine has no thread to give; that is nothing the plug-in did.
            subject.health().leave();
            return false;
        }
    }

    private <T> Answer<T> await(Subject subject, Asked asked, GuardedCall<T> task, long deadline, Duration budget)
            throws InterruptedException {
        try {
            return task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // Before the call is left: its thread may soon work for another.
            Fault.Kind kind = lateness(task, budget);
            return abandon(subject, asked, task) ? faulted(kind, subject, asked) : finished(subject, asked, task);
        } catch (InterruptedException interrupted) {
            abandon(subject, asked, task);
            throw interrupted;
        } catch (ExecutionException beyond) {
            return undescribed(subject, asked, beyond);
        }
    }

    private static Fault.Kind lateness(GuardedCall<?> task, Duration budget) {
        if (!task.hasBegun()) {
            return Fault.Kind.BUSY;
        }
        return task.wasStarved(budget) ? Fault.Kind.STARVED : Fault.Kind.TIMED_OUT;
    }

    /** Leaves a call behind; false if it has ended just now. */
    private static boolean abandon(Subject subject, Asked asked, GuardedCall<?> task) {
        subject.health().lost(asked);
        boolean abandoned = task.cancel(true);
        if (!abandoned) {
            subject.health().found(asked);
        }
        return abandoned;
    }

    private static <T> Answer<T> finished(Subject subject, Asked asked, GuardedCall<T> task)
            throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException beyond) {
            return undescribed(subject, asked, beyond);
        }
    }

    /** What went so wrong on the plug-in's thread that it could not even be put into words there. */
    private static <T> Answer<T> undescribed(Subject subject, Asked asked, ExecutionException beyond) {
        String what = beyond.getCause().getClass().getName();
        return new Answer.Faulted<>(Faults.of(Fault.Kind.THREW, subject, asked.call(), what, ""));
    }

    private static <T> Answer<T> faulted(Fault.Kind kind, Subject subject, Asked asked) {
        return new Answer.Faulted<>(Faults.of(kind, subject, asked.call()));
    }
}
