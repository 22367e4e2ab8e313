package org.yimen.casework.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How one plug-in has behaved since it arrived: its faults, its lost threads, its quarantine. */
final class Health {
    private final GuardSettings settings;
    private final Clock clock;
    private final Semaphore calls;
    private final AtomicInteger hung = new AtomicInteger();
    private final Deque<Instant> faults = new ArrayDeque<>();
    private volatile State state = new State(Optional.empty(), Optional.empty(), Optional.empty());
    private volatile boolean retired;

    /** The last charged fault, or else the last note, with its time and, while it lasts, the quarantine's beginning. */
    record State(Optional<Fault> last, Optional<Instant> lastAt, Optional<Instant> quarantinedAt) {}

    Health(GuardSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.calls = new Semaphore(settings.callsPerPlugin());
    }

    State state() {
        return state;
    }

    boolean isQuarantined() {
        return state.quarantinedAt().isPresent();
    }

    /** Takes a place for a call, waiting for one if all are taken. */
    boolean enter(long nanos) throws InterruptedException {
        return calls.tryAcquire() || calls.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    void leave() {
        calls.release();
    }

    void lost() {
        hung.incrementAndGet();
    }

    void found() {
        hung.decrementAndGet();
    }

    /** Threads that are still inside the plug-in though nobody waits any more. */
    int hungCalls() {
        return hung.get();
    }

    void retire() {
        retired = true;
    }

    boolean isRetired() {
        return retired;
    }

    /** Counts a fault; true if it is the one that sets the plug-in aside. */
    synchronized boolean charge(Fault fault) {
        Instant now = clock.instant();
        faults.addLast(now);
        while (faults.size() > settings.faultsToQuarantine()
                || faults.peekFirst().isBefore(now.minus(settings.faultWindow()))) {
            faults.removeFirst();
        }
        boolean tooMany = !isQuarantined() && faults.size() >= settings.faultsToQuarantine();
        Optional<Instant> since = tooMany ? Optional.of(now) : state.quarantinedAt();
        state = new State(Optional.of(fault), Optional.of(now), since);
        return tooMany;
    }

    /** Keeps for the operator what is no fault; a fault stands before it. */
    synchronized void note(Fault note) {
        if (state.last().filter(last -> last.kind().isCharged()).isEmpty()) {
            state = new State(Optional.of(note), Optional.of(clock.instant()), state.quarantinedAt());
        }
    }

    /** Ends the quarantine and forgets the faults; false if there was none. */
    synchronized boolean lift() {
        boolean was = isQuarantined();
        faults.clear();
        state = new State(Optional.empty(), Optional.empty(), Optional.empty());
        return was;
    }
}
