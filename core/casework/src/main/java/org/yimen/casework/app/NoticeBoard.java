package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.Optional;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepEntry;
import org.yimen.spi.procedure.NoticeRule;
import org.yimen.spi.procedure.PauseReason;

/** Public notices: hung for their days, inside or outside the whole limit, and taken down when the days are over. */
final class NoticeBoard {
    private final Work work;
    private final PlatformParameters parameters;

    NoticeBoard(Work work, PlatformParameters parameters) {
        this.work = work;
        this.parameters = parameters;
    }

    Handling hung(StepSpot spot, Handling handling, StepEntry entry, Moment now) {
        NoticeRule rule = spot.spec().notice().orElseThrow();
        Clock days = Clock.period(
                Clocks.ofStep(spot.spec().code()),
                spot.spec().title(),
                now.day(),
                spot.daysOf(parameters, rule.days(), now.day()),
                rule.days().kind());
        Handling hanging =
                Clocks.with(handling.withStep(spot.spec().code(), step -> step.propose(entry, now.by())), days);
        return rule.insideLimit()
                ? hanging
                : Clocks.whole(hanging, clock -> clock.pause(PauseReason.PUBLIC_NOTICE, now.day()));
    }

    /** A refusal through the last day on which the notice hangs. */
    Optional<Refusal> stillHangs(StepSpot spot, Moment now) {
        WorkCalendar calendar = work.calendar(spot.stores(), spot.handling().regionCode());
        Optional<LocalDate> last =
                spot.handling().clock(Clocks.ofStep(spot.spec().code())).flatMap(clock -> clock.dueDate(calendar));
        return last.filter(day -> !now.day().isAfter(day))
                .map(day -> Refusal.illegal("notice-still-hangs", "公示期至" + day + "止，期满后方可结束公示。"));
    }

    Handling takenDown(StepSpot spot, Moment now) {
        Handling down = spot.handling().withStep(spot.spec().code(), step -> step.confirm(now));
        return Clocks.whole(
                down,
                clock -> Clocks.isPaused(clock, PauseReason.PUBLIC_NOTICE)
                        ? clock.resume(PauseReason.PUBLIC_NOTICE, now.day())
                        : clock);
    }
}
