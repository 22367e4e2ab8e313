package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.spi.procedure.PauseReason;

/** What a clock may be and what may happen to it. */
final class ClockRules {
    private ClockRules() {}

    static void check(
            String code,
            String title,
            LocalDate start,
            int amount,
            List<Pause> pauses,
            Optional<Extension> extension,
            Optional<Verdict> verdict) {
        require(!code.isBlank() && !title.isBlank(), "a clock has a code and a title");
        require(amount >= 0 && amount <= Clock.MAX_AMOUNT, "a limit has 0 to " + Clock.MAX_AMOUNT + " days: " + amount);
        extension.ifPresent(longer -> checkExtension(amount, longer));
        Set<PauseReason> open = EnumSet.noneOf(PauseReason.class);
        for (Pause pause : pauses) {
            require(!pause.from().isBefore(start), "a clock is not paused before it starts: " + pause.from());
            require(!pause.isOpen() || open.add(pause.reason()), "two open pauses for one reason: " + pause.reason());
        }
        verdict.ifPresent(end -> checkStop(end.stoppedOn(), start, pauses));
    }

    private static void checkExtension(int amount, Extension longer) {
        require(longer.amount() > amount, "an extension makes longer: " + amount + " to " + longer.amount());
        require(longer.amount() <= Clock.MAX_AMOUNT, "a limit has at most " + Clock.MAX_AMOUNT + " days");
    }

    private static void checkStop(LocalDate stop, LocalDate start, List<Pause> pauses) {
        require(!stop.isBefore(start), "a clock does not stop before it starts: " + stop);
        for (Pause pause : pauses) {
            require(!stop.isBefore(pause.lastDay()), "a clock does not stop before its pause is over: " + stop);
        }
    }

    static void checkOpen(Clock clock, String what) {
        if (!clock.isOpen()) {
            throw new IllegalStateException(clock.code() + " has stopped and cannot be " + what);
        }
    }

    static void checkExtendable(Clock clock) {
        checkOpen(clock, "extended");
        if (clock.extension().isPresent()) {
            throw new IllegalStateException(clock.code() + " has been extended already");
        }
    }

    static List<Pause> paused(Clock clock, PauseReason reason, LocalDate day) {
        checkOpen(clock, "paused");
        if (openPause(clock, reason).isPresent()) {
            throw new IllegalStateException(clock.code() + " is paused already for " + reason);
        }
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        pauses.add(Pause.open(reason, day));
        return pauses;
    }

    static List<Pause> resumed(Clock clock, PauseReason reason, LocalDate day) {
        checkOpen(clock, "resumed");
        Pause open = openPause(clock, reason)
                .orElseThrow(() -> new IllegalStateException(clock.code() + " is not paused for " + reason));
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        pauses.set(pauses.indexOf(open), open.endedOn(day));
        return pauses;
    }

    private static Optional<Pause> openPause(Clock clock, PauseReason reason) {
        return clock.pauses().stream()
                .filter(pause -> pause.isOpen() && pause.reason() == reason)
                .findFirst();
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
