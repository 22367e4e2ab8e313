package org.yimen.casework.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How one plug-in has behaved since it arrived: its faults, its lost threads, its quarantine.
 *
 * <p>A quarantine ends by itself. The plug-in is then on trial: asked like any other, healed by the first good answer to
 * the question it failed at, and set aside for twice as long by a fault there on a household that was not counted yet.
 */
final class Health {
    private final GuardSettings settings;
    private final Clock clock;
    private final Semaphore calls;
    private final Map<Object, Integer> hung = new ConcurrentHashMap<>();
    private final FaultCount counted;
    private volatile State state = State.GOOD;
    private volatile boolean retired;
    private Optional<Quarantine> lastQuarantine = Optional.empty();

    /** The last charged fault, or else the last note, with its time and, until healed, the quarantine. */
    record State(Optional<Fault> last, Optional<Instant> lastAt, Optional<Quarantine> quarantine) {
        static final State GOOD = new State(Optional.empty(), Optional.empty(), Optional.empty());

        boolean isQuarantined(Instant now) {
            return quarantine.filter(set -> set.lasts(now)).isPresent();
        }

        boolean isOnTrialFor(Call call, Instant now) {
            return quarantine
                    .filter(set -> set.call() == call && !set.lasts(now))
                    .isPresent();
        }
    }

    Health(GuardSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.calls = new Semaphore(settings.callsPerPlugin());
        this.counted = new FaultCount(settings);
    }

    State state() {
        return state;
    }

    boolean isQuarantined() {
        State now = state;
        return now.quarantine().isPresent() && now.isQuarantined(clock.instant());
    }

    /** Whether it is asked again after a quarantine and has not proved to be in order yet. */
    boolean isOnTrial() {
        return state.quarantine().isPresent() && !isQuarantined();
    }

    /** How long it is still not asked; zero if it is. */
    Duration pauseLeft() {
        Instant now = clock.instant();
        return state.quarantine()
                .filter(set -> set.lasts(now))
                .map(set -> Duration.between(now, set.until()))
                .orElse(Duration.ZERO);
    }

    /**
     * Takes a place for a call, waiting for one if all are taken. None is given to a household on which another call
     * still hangs, so that one application cannot take them all, nor waited for while all hang.
     */
    boolean enter(Asked asked, long nanos) throws InterruptedException {
        if (!hung.isEmpty() && hung.containsKey(asked.about().get())) {
            return false;
        }
        return calls.tryAcquire()
                || hungCalls() < settings.callsPerPlugin() && calls.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    void leave() {
        calls.release();
    }

    void lost(Asked asked) {
        hung.merge(asked.about().get(), 1, Integer::sum);
    }

    void found(Asked asked) {
        hung.merge(asked.about().get(), -1, (before, one) -> before > 1 ? before - 1 : null);
    }

    /** Threads that are still inside the plug-in though nobody waits any more. */
    int hungCalls() {
        return hung.values().stream().mapToInt(Integer::intValue).sum();
    }

    void retire() {
        retired = true;
    }

    boolean isRetired() {
        return retired;
    }

    /** Counts a fault; the quarantine if it is the one that sets the plug-in aside. */
    synchronized Optional<Quarantine> charge(Asked asked, Fault fault) {
        Instant now = clock.instant();
        Object about = asked.about().get();
        boolean enough = state.isOnTrialFor(asked.call(), now)
                ? counted.addAnew(asked.call(), about, now)
                : counted.add(asked.call(), about, now);
        Optional<Quarantine> set = Optional.empty();
        if (enough && !state.isQuarantined(now)) {
            set = Optional.of(lastQuarantine
                    .map(last -> last.next(now, asked.call()))
                    .orElseGet(() -> Quarantine.first(now, asked.call())));
            lastQuarantine = set;
        }
        state = new State(Optional.of(fault), Optional.of(now), set.isPresent() ? set : state.quarantine());
        return set;
    }

    /** Keeps for the operator what is no fault; a fault stands before it. */
    synchronized void note(Fault note) {
        if (state.last().filter(last -> last.kind().isCharged()).isEmpty()) {
            state = new State(Optional.of(note), Optional.of(clock.instant()), state.quarantine());
        }
    }

    /** A good answer; true if it ends a trial. */
    boolean answered(Call call) {
        // Read without the lock, which a plug-in in order never takes.
        return state != State.GOOD && settled(call);
    }

    private synchronized boolean settled(Call call) {
        counted.answered(call);
        boolean healed = state.isOnTrialFor(call, clock.instant());
        if (healed) {
            state = new State(state.last(), state.lastAt(), Optional.empty());
        }
        return healed;
    }

    /** Ends the quarantine, or the trial after it, and forgets the faults; false if there was none. */
    synchronized boolean lift() {
        boolean was = state.quarantine().isPresent();
        counted.clear();
        lastQuarantine = Optional.empty();
        state = State.GOOD;
        return was;
    }
}
