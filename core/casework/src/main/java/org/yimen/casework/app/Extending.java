package org.yimen.casework.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.Extension;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.Limit;

/** A longer limit of the whole, once and for a reason that the text names (低保 2022 年通知四（一）: 30 to 45 working days). */
@Component(service = Extending.class)
public final class Extending {
    private final Work work;
    private final Rules rules;

    @Activate
    public Extending(@Reference Work work, @Reference Rules rules) {
        this.work = work;
        this.rules = rules;
    }

    /**
     * Extends the item's own limit to the longer one that its release allows; by the department, undecided and in time.
     *
     * @param reason in Chinese; one of the limit's reasons where it names any; blank is refused
     */
    public Outcome<Handling> extend(Actor actor, HandlingId id, Optional<Long> version, String reason) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.DEPARTMENT_STEP)
                .then(handling -> handling.in(
                        HandlingState.Withdrawable.class,
                        "延长办理时限",
                        state -> extended(stores, handling, reason, work.moment(actor)))));
    }

    private Outcome<Handling> extended(Stores stores, Handling handling, String reason, Moment now) {
        Optional<Clock> whole = handling.clock(Clocks.WHOLE).filter(Clock::isOpen);
        Optional<Limit> limit = rules.kept(stores, handling.pin())
                .release()
                .track(handling.track())
                .orElseThrow()
                .limit()
                .filter(known -> known.extended().isPresent());
        if (whole.isEmpty()
                || limit.isEmpty()
                || limit.get().extended().get() <= whole.get().amount()) {
            return Outcome.refused(Refusal.illegal("not-extendable", "该事项的办理时限没有可以延长的规定，或者尚未开始计时。"));
        }
        WorkCalendar calendar = work.calendar(stores, handling.regionCode());
        return unreasoned(limit.get(), reason)
                .or(() -> tooLate(whole.get(), calendar, now))
                .<Outcome<Handling>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(saved(stores, handling, limit.get(), reason, now)));
    }

    private Handling saved(Stores stores, Handling handling, Limit limit, String reason, Moment now) {
        int amount = limit.extended().orElseThrow();
        Extension longer = new Extension(amount, reason, now.by().name());
        Handling extended = Clocks.whole(handling, clock -> clock.extend(longer));
        return work.save(stores, extended, "limit-extended", now, Map.of("reason", reason, "amount", amount));
    }

    private static Optional<Refusal> unreasoned(Limit limit, String reason) {
        List<String> allowed = limit.extensionReasons();
        if (reason.isBlank() || !allowed.isEmpty() && !allowed.contains(reason)) {
            String choice = allowed.isEmpty() ? "" : "可选情形：" + String.join("、", allowed) + "。";
            return Optional.of(Refusal.invalid("/reason", "extension-reason", "请填写延长办理时限的法定情形。" + choice));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> tooLate(Clock whole, WorkCalendar calendar, Moment now) {
        if (whole.extension().isPresent()) {
            return Optional.of(Refusal.illegal("extended-already", "办理时限只能延长一次。"));
        }
        boolean over = whole.isOverdue(calendar, now.day());
        return over ? Optional.of(Refusal.illegal("limit-over", "办理时限已经届满，不能再延长。")) : Optional.empty();
    }
}
