package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.PauseReason;

/**
 * One limit that runs in one case.
 *
 * <p>The rule: the start day is not counted (Civil Code art. 201); nor are, for a limit in working days, the days on
 * which offices rest, nor any day covered by a pause. The due date is the first working day outside every pause by
 * which as many days have been counted as the limit has; so a limit that ends on a rest day ends on the next working
 * day (art. 203), and one of 0 days ends on its start day. An open pause that begins before then leaves no due date.
 *
 * <p>Immutable: {@link #pause}, {@link #resume}, {@link #extend} and {@link #stop} give a new clock. A call that makes
 * no sense is the caller's mistake and throws {@link IllegalArgumentException} (a wrong value) or
 * {@link IllegalStateException} (a wrong moment).
 *
 * @param code what runs, unique within its case or handling; not blank
 * @param title its name for clerks, in Chinese; not blank
 * @param start the day of the event that starts it; never {@code null}
 * @param amount number of days before any extension, 0 to {@link #MAX_AMOUNT}
 * @param kind which days count; never {@code null}
 * @param pauses in the order in which they were recorded; they may overlap; never {@code null}
 * @param extension the longer limit, if one was granted; never {@code null}
 * @param verdict how it ended; empty while it is open; never {@code null}
 * @param period whether it is a time that must pass, such as that in which a public notice hangs, and no limit: nobody is
 *     late when it is over
 */
public record Clock(
        String code,
        String title,
        LocalDate start,
        int amount,
        DayKind kind,
        List<Pause> pauses,
        Optional<Extension> extension,
        Optional<Verdict> verdict,
        boolean period) {
    /** The longest limit, ten years of days; a mistyped parameter must not cost an endless count. */
    public static final int MAX_AMOUNT = 3660;

    public Clock {
        Objects.requireNonNull(kind, "kind");
        Dates.plausible(start, "a start");
        pauses = List.copyOf(pauses);
        ClockRules.check(code, title, start, amount, pauses, extension, verdict);
    }

    /** A clock that starts to run. */
    public static Clock start(String code, String title, LocalDate start, int amount, DayKind kind) {
        return new Clock(code, title, start, amount, kind, List.of(), Optional.empty(), Optional.empty(), false);
    }

    /** A time that must pass begins. */
    public static Clock period(String code, String title, LocalDate start, int amount, DayKind kind) {
        return new Clock(code, title, start, amount, kind, List.of(), Optional.empty(), Optional.empty(), true);
    }

    /** A clock that starts to run with a limit as declared; a parameter of the limit is resolved by the caller. */
    public static Clock start(String code, String title, LocalDate start, Limit limit) {
        return start(code, title, start, limit.amount(), limit.kind());
    }

    /** The number of days that holds now: the extended one if there is one. */
    public int limit() {
        return extension.map(Extension::amount).orElse(amount);
    }

    /** True until it is stopped. */
    public boolean isOpen() {
        return verdict.isEmpty();
    }

    /** The day on which it was stopped; empty while it is open; never {@code null}. */
    public Optional<LocalDate> stoppedOn() {
        return verdict.map(Verdict::stoppedOn);
    }

    /** The due date; of a stopped clock the one it was judged by; empty if an open pause leaves none. */
    public Optional<LocalDate> dueDate(WorkCalendar calendar) {
        return isOpen() ? new DueWalk(this, calendar).due() : verdict.get().dueDate();
    }

    /** True if a day of a year without an official notice had a part in the due date. */
    public boolean isProvisional(WorkCalendar calendar) {
        return isOpen()
                ? new DueWalk(this, calendar).isProvisional()
                : verdict.get().provisional();
    }

    /** How many days of its kind are used up at the end of {@code today}, or when it stopped; at least 0. */
    public int elapsed(WorkCalendar calendar, LocalDate today) {
        return new ClockReading(this, calendar).elapsed(today);
    }

    /** How many days of its kind are left; below 0 the number by which it is overdue; 0 is not yet or just overdue. */
    public int remaining(WorkCalendar calendar, LocalDate today) {
        return new ClockReading(this, calendar).remaining(today);
    }

    /** How it stands on {@code today}; the verdict if it is stopped; never {@code null}. */
    public ClockStatus status(WorkCalendar calendar, LocalDate today, ClockThresholds thresholds) {
        return new ClockReading(this, calendar).status(today, thresholds);
    }

    /** True if it runs, its due date is past, and somebody is late. */
    public boolean isOverdue(WorkCalendar calendar, LocalDate today) {
        return !period && isOpen() && dueDate(calendar).filter(today::isAfter).isPresent();
    }

    /** How the due date comes about by {@code calendar}, for a stopped clock too; never {@code null}. */
    public DueExplanation explain(WorkCalendar calendar) {
        return DueExplanation.of(this, new DueWalk(this, calendar));
    }

    /** This clock standing still from {@code day}; several reasons may hold at once, each only once. */
    public Clock pause(PauseReason reason, LocalDate day) {
        return with(ClockRules.paused(this, reason, day));
    }

    /** This clock with the open pause for {@code reason} ended on {@code day}; other open pauses last. */
    public Clock resume(PauseReason reason, LocalDate day) {
        return with(ClockRules.resumed(this, reason, day));
    }

    /** This clock with a longer limit, which can be granted once. */
    public Clock extend(Extension longer) {
        ClockRules.checkExtendable(this);
        return new Clock(code, title, start, amount, kind, pauses, Optional.of(longer), verdict, period);
    }

    /**
     * This clock stopped by a proof of {@code day}, and judged by {@code calendar} once for all; a period that is over by
     * then ended when it was over.
     */
    public Clock stop(LocalDate day, WorkCalendar calendar) {
        ClockRules.checkOpen(this, "stopped");
        return judged(day, calendar);
    }

    /** This stopped clock judged again by another calendar: the explicit act that alone changes a verdict. */
    public Clock rejudge(WorkCalendar calendar) {
        return judged(stoppedOn().orElseThrow(() -> new IllegalStateException(code + " has not stopped")), calendar);
    }

    /** What a change of the calendar does to it; empty if nothing, as always once it is stopped. */
    public Optional<DueChange> recompute(WorkCalendar before, WorkCalendar after) {
        DueWalk was = new DueWalk(this, before);
        DueWalk is = new DueWalk(this, after);
        return Optional.of(new DueChange(code, was.due(), is.due(), was.isProvisional(), is.isProvisional()))
                .filter(change -> isOpen() && change.isChanged());
    }

    private Clock judged(LocalDate day, WorkCalendar calendar) {
        DueWalk walk = new DueWalk(this, calendar);
        LocalDate end = period ? walk.due().filter(day::isAfter).orElse(day) : day;
        Verdict judged = new Verdict(end, walk.due(), walk.isProvisional());
        return new Clock(code, title, start, amount, kind, pauses, extension, Optional.of(judged), period);
    }

    private Clock with(List<Pause> changed) {
        return new Clock(code, title, start, amount, kind, changed, extension, verdict, period);
    }
}
