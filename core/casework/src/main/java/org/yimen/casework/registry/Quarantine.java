package org.yimen.casework.registry;

import java.time.Duration;
import java.time.Instant;

/**
 * A plug-in is not asked for a while, then tried again: by then the cause may be gone, or never have been its own.
 *
 * @param since never {@code null}
 * @param pause how long it is not asked; never {@code null}
 * @param call what it failed at; never {@code null}
 */
record Quarantine(Instant since, Duration pause, Call call) {
    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);

    static Quarantine first(Instant now, Call call) {
        return new Quarantine(now, FIRST, call);
    }

    /** The next one: twice as long as this, unless that is long over. */
    Quarantine next(Instant now, Call again) {
        if (now.isAfter(until().plus(LONGEST))) {
            return first(now, again);
        }
        Duration twice = pause.multipliedBy(2);
        return new Quarantine(now, twice.compareTo(LONGEST) < 0 ? twice : LONGEST, again);
    }

    Instant until() {
        return since.plus(pause);
    }

    boolean lasts(Instant now) {
        return now.isBefore(until());
    }
}
