package org.yimen.casework.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;

/** The applicant takes the case or one item of it back, or counts as having done so. */
@Component(service = Withdrawing.class)
public final class Withdrawing {
    private static final String LAPSED = "逾期未按要求补充材料或者说明，视为撤回申请。";

    private final Work work;
    private final AfterDecision after;

    @Activate
    public Withdrawing(@Reference Work work, @Reference AfterDecision after) {
        this.work = work;
        this.after = after;
    }

    /** The applicant takes the whole case back, with every handling that is not settled. */
    public Outcome<CaseFile> withdraw(Actor actor, CaseId id, Optional<Long> version, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(reasonMissing());
        }
        return work.write(stores -> work.open(stores, actor, id, version, needed(stores, id))
                .then(file -> file.in(
                        CaseState.Withdrawable.class,
                        "撤回",
                        state -> Outcome.done(withdrawn(stores, file, state, reason, work.moment(actor))))));
    }

    /** Whoever registers a case may take it back; once it is accepted, whoever may take an item back. */
    private static Permission needed(Stores stores, CaseId id) {
        return stores.cases()
                .find(id)
                .filter(file -> file.state() instanceof CaseState.Open)
                .map(file -> Permission.REGISTER_CASE)
                .orElse(Permission.WITHDRAW_ITEM);
    }

    /** The applicant takes one item back; the others go on. */
    public Outcome<Handling> withdraw(Actor actor, HandlingId id, Optional<Long> version, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(reasonMissing());
        }
        return work.write(stores -> work.open(stores, actor, id, version, Permission.WITHDRAW_ITEM)
                .unless(handling -> last(stores, handling))
                .then(handling -> handling.in(
                        HandlingState.Withdrawable.class,
                        "撤回",
                        state -> Outcome.done(
                                ended(stores, handling, state, reason, "handling-withdrawn", work.moment(actor))))));
    }

    /** What the applicant was asked for did not come in time: by the item's own rule it counts as withdrawn. */
    public Outcome<Handling> lapse(Actor actor, HandlingId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.FEED_BACK)
                .unless(handling -> notLapsed(stores, handling))
                .then(handling -> handling.in(
                        HandlingState.Suspended.class,
                        "按撤回处理",
                        state -> Outcome.done(
                                ended(stores, handling, state, LAPSED, "handling-lapsed", work.moment(actor))))));
    }

    private static Refusal reasonMissing() {
        return Refusal.invalid("/reason", "reason-missing", "请填写撤回原因。");
    }

    /** The last item goes back with its case, which must not be left without any. */
    private static Optional<Refusal> last(Stores stores, Handling handling) {
        boolean others = stores.handlings().ofCase(handling.caseId()).stream()
                .anyMatch(other ->
                        !other.id().equals(handling.id()) && !(other.state() instanceof HandlingState.Withdrawn));
        return others ? Optional.empty() : Optional.of(Refusal.illegal("last-item", "这是该求助件最后一个办理中的事项，请撤回整个求助件。"));
    }

    private Optional<Refusal> notLapsed(Stores stores, Handling handling) {
        WorkCalendar calendar = work.calendar(stores, handling.regionCode());
        boolean over = handling.clock(Clocks.LAPSE)
                .filter(clock -> clock.isOverdue(calendar, work.today()))
                .isPresent();
        return over ? Optional.empty() : Optional.of(Refusal.illegal("not-lapsed", "该事项没有逾期视为撤回的规定，或者补正期限尚未届满。"));
    }

    /** Everything undecided is withdrawn; what is decided stands, and the case goes on to be told. */
    private CaseFile withdrawn(Stores stores, CaseFile file, CaseState.Withdrawable state, String reason, Moment now) {
        List<Handling> handlings = stores.handlings().ofCase(file.id());
        boolean anyDecided = handlings.stream().anyMatch(Handling::isDecided);
        for (Handling handling : handlings) {
            if (handling.state() instanceof HandlingState.Withdrawable open) {
                store(stores, handling, open, reason, "handling-withdrawn", now);
            }
        }
        if (anyDecided) {
            after.settle(stores, file.id(), now);
            return stores.cases().find(file.id()).orElseThrow();
        }
        return work.save(
                stores,
                stopClocks(stores, file, now).withState(state.withdraw(now.at(), reason)),
                "case-withdrawn",
                now,
                Map.of("reason", reason));
    }

    private Handling ended(
            Stores stores,
            Handling handling,
            HandlingState.Withdrawable state,
            String reason,
            String event,
            Moment now) {
        Handling ended = store(stores, handling, state, reason, event, now);
        after.settle(stores, handling.caseId(), now);
        return ended;
    }

    private Handling store(
            Stores stores,
            Handling handling,
            HandlingState.Withdrawable state,
            String reason,
            String event,
            Moment now) {
        Handling stopped = Clocks.stopAll(
                handling.withState(state.withdraw(now.at(), reason)).withWaiting(Optional.empty()),
                now.day(),
                work.calendar(stores, handling.regionCode()));
        return work.save(stores, stopped, event, now, Map.of("reason", reason));
    }

    private CaseFile stopClocks(Stores stores, CaseFile file, Moment now) {
        WorkCalendar calendar = work.calendar(stores, Work.place(file).regionCode());
        return file.withClocks(file.clocks().stream()
                .map(clock -> clock.isOpen() ? clock.stop(now.day(), calendar) : clock)
                .toList());
    }
}
