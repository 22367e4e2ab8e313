package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.Handling;
import org.yimen.spi.procedure.PauseReason;

/** The codes of the clocks every item has (work plan 三(六)), and how a handling's clocks change. */
final class Clocks {
    /** Window to department, one working day after acceptance. */
    static final String DISPATCH = "dispatch";
    /** First check and feedback, six working days after receipt. */
    static final String FIRST_CHECK = "first-check";
    /** The item's own limit, by its track. */
    static final String WHOLE = "whole";
    /** Department to window, one working day after the decision. */
    static final String INFORM = "inform";
    /** Window to applicant, one working day after that. */
    static final String TELL = "tell";
    /** Refusal told to the applicant; replaces the two above. */
    static final String REFUSAL = "refusal";

    /** The applicant's time to bring what a department asked for; past it the application counts as withdrawn. */
    static final String LAPSE = "lapse";

    private static final String STEP = "step:";
    private static final String BEGIN = "begin:";

    private Clocks() {}

    /** The code of a step's clock. */
    static String ofStep(String step) {
        return STEP + step;
    }

    /** The code of the clock by which a step is begun. */
    static String ofBeginning(String step) {
        return BEGIN + step;
    }

    /** Whether the clock stands still for this reason. */
    static boolean isPaused(Clock clock, PauseReason reason) {
        return clock.pauses().stream().anyMatch(pause -> pause.isOpen() && pause.reason() == reason);
    }

    /** The handling with one more clock. */
    static Handling with(Handling handling, Clock clock) {
        List<Clock> clocks = new ArrayList<>(handling.clocks());
        clocks.removeIf(known -> known.code().equals(clock.code()) && known.isOpen());
        clocks.add(clock);
        return handling.withClocks(clocks);
    }

    /**
     * The handling with the open clock of this code stopped, if it has one; on its first day, where what stops it came
     * before it started.
     */
    static Handling stop(Handling handling, String code, LocalDate day, WorkCalendar calendar) {
        return each(
                handling,
                clock -> clock.code().equals(code) && clock.isOpen()
                        ? clock.stop(day.isBefore(clock.start()) ? clock.start() : day, calendar)
                        : clock);
    }

    /** The handling with every open clock stopped. */
    static Handling stopAll(Handling handling, LocalDate day, WorkCalendar calendar) {
        return each(handling, clock -> clock.isOpen() ? clock.stop(day, calendar) : clock);
    }

    /** The handling with its open whole limit changed, if it has one. */
    static Handling whole(Handling handling, UnaryOperator<Clock> change) {
        return each(handling, clock -> clock.code().equals(WHOLE) && clock.isOpen() ? change.apply(clock) : clock);
    }

    static Handling each(Handling handling, UnaryOperator<Clock> change) {
        return handling.withClocks(handling.clocks().stream().map(change).toList());
    }
}
