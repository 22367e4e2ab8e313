package org.yimen.rest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.ClockStatus;
import org.yimen.casework.clock.Watch;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.spi.procedure.DayKind;

/**
 * A limit that runs.
 *
 * @param code unique in its case or handling
 * @param title in Chinese
 * @param start day that is not counted
 * @param limit number of days, extension included
 * @param kind which days count
 * @param dueDate absent while an open pause leaves none
 * @param provisional whether a year without an official notice had a part in it
 * @param elapsed days used up
 * @param remaining days left; below 0 the number by which it is overdue
 * @param status never {@code null}
 * @param statusTitle in Chinese
 * @param stoppedOn absent while it runs
 * @param explanation how the due date comes about, in Chinese, a sentence an entry
 */
record ClockDto(
        String code,
        String title,
        LocalDate start,
        int limit,
        DayKind kind,
        Optional<LocalDate> dueDate,
        boolean provisional,
        int elapsed,
        int remaining,
        ClockStatus status,
        String statusTitle,
        Optional<LocalDate> stoppedOn,
        List<String> explanation) {
    static ClockDto of(Clock clock, Watch watch) {
        WorkCalendar calendar = watch.calendar();
        ClockStatus status = watch.statusOf(clock);
        return new ClockDto(
                clock.code(),
                clock.title(),
                clock.start(),
                clock.limit(),
                clock.kind(),
                clock.dueDate(calendar),
                clock.isProvisional(calendar),
                clock.elapsed(calendar, watch.today()),
                clock.remaining(calendar, watch.today()),
                status,
                status.title(),
                clock.stoppedOn(),
                clock.explain(calendar).sentences());
    }

    static List<ClockDto> of(List<Clock> clocks, Watch watch) {
        return clocks.stream().map(clock -> of(clock, watch)).toList();
    }
}
