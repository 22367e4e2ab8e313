package org.yimen.casework.app;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.DeliveryProof;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.StepSpec;

/** Results on their way back: department → window → applicant with proof; then the case closes and is archived. */
@Component(service = Telling.class)
public final class Telling {
    private final Work work;
    private final Rules rules;
    private final PlatformParameters parameters;
    private final AfterDecision after;

    @Activate
    public Telling(
            @Reference Work work,
            @Reference Rules rules,
            @Reference PlatformParameters parameters,
            @Reference AfterDecision after) {
        this.work = work;
        this.rules = rules;
        this.parameters = parameters;
        this.after = after;
    }

    /** The department tells the window its result. */
    public Outcome<Handling> inform(Actor actor, HandlingId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.FEED_BACK)
                .unless(Telling::undecided)
                .unless(handling ->
                        handling.informed().map(done -> Refusal.illegal("already-informed", "结果已反馈窗口，不需要重复反馈。")))
                .map(handling -> {
                    Moment now = work.moment(actor);
                    WorkCalendar calendar = work.calendar(stores, handling.regionCode());
                    boolean grant = handling.state() instanceof HandlingState.Granted;
                    Handling informed = Clocks.stop(handling.withInformed(now), Clocks.INFORM, now.day(), calendar);
                    Handling next = grant
                            ? Clocks.with(
                                    informed,
                                    Clock.start(
                                            Clocks.TELL,
                                            Texts.TELL_CLOCK,
                                            now.day(),
                                            parameters.tellDays(stores, handling.regionCode(), now.day()),
                                            DayKind.WORKING))
                            : informed;
                    return work.save(stores, next, "window-informed", now, Map.of());
                }));
    }

    /** The applicant is told one result; the proof stops the clock. */
    public Outcome<Handling> tell(Actor actor, HandlingId id, Optional<Long> version, DeliveryProof proof) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.TELL_APPLICANT)
                .unless(handling -> proof.fault(work.moment(actor).at()))
                .unless(Telling::undecided)
                .unless(handling -> tooEarly(handling, proof))
                .then(handling -> told(handling, proof).map(next -> {
                    Moment now = work.moment(actor);
                    WorkCalendar calendar = work.calendar(stores, handling.regionCode());
                    Handling stopped = List.of(Clocks.INFORM, Clocks.TELL, Clocks.REFUSAL).stream()
                            .reduce(
                                    next,
                                    (current, code) -> Clocks.stop(
                                            current, code, proof.at().toLocalDate(), calendar),
                                    (one, other) -> other);
                    Handling saved = work.save(
                            stores,
                            stopped,
                            "applicant-told",
                            now,
                            Map.of("channel", proof.channel().name()));
                    after.settle(stores, handling.caseId(), now);
                    return saved;
                })));
    }

    /** Closes a case of which every result reached the applicant and every step is over, published and paid out included. */
    public Outcome<CaseFile> close(Actor actor, CaseId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.CLOSE_CASE)
                .unless(file -> openSteps(stores, file))
                .then(file -> file.in(CaseState.Notified.class, "结案", state -> {
                    Moment now = work.moment(actor);
                    for (Handling handling : stores.handlings().ofCase(id)) {
                        if (handling.state() instanceof HandlingState.Notified notified) {
                            work.save(
                                    stores,
                                    handling.withState(notified.close(now.at())),
                                    "handling-closed",
                                    now,
                                    Map.of());
                        }
                    }
                    return Outcome.done(
                            work.save(stores, file.withState(state.close(now.at())), "case-closed", now, Map.of()));
                })));
    }

    /** Archives a closed case under the archive's own number. */
    public Outcome<CaseFile> archive(Actor actor, CaseId id, Optional<Long> version, String archiveNumber) {
        if (archiveNumber.isBlank()) {
            return Outcome.refused(Refusal.invalid("/archiveNumber", "archive-number-missing", "请填写归档号。"));
        }
        return work.write(stores -> work.open(stores, actor, id, version, Permission.CLOSE_CASE)
                .then(file -> file.in(CaseState.Closed.class, "归档", state -> {
                    Moment now = work.moment(actor);
                    return Outcome.done(work.save(
                            stores,
                            file.withState(state.archive(now.at(), archiveNumber)),
                            "case-archived",
                            now,
                            Map.of("archiveNumber", archiveNumber)));
                })));
    }

    private Optional<Refusal> openSteps(Stores stores, CaseFile file) {
        List<String> open = stores.handlings().ofCase(file.id()).stream()
                .filter(handling -> handling.state() instanceof HandlingState.Notified)
                .flatMap(handling -> rules.kept(stores, handling.pin()).release().track(handling.track()).stream()
                        .flatMap(track -> handling.underWay(track).stream()))
                .map(StepSpec::title)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.illegal("steps-open", "还有环节没有办完（" + String.join("、", open) + "），不能结案。"));
    }

    private static Optional<Refusal> tooEarly(Handling handling, DeliveryProof proof) {
        return handling.decision()
                .flatMap(Decision::decidedAt)
                .filter(decidedAt -> proof.at().isBefore(decidedAt.truncatedTo(ChronoUnit.MINUTES)))
                .map(decidedAt -> Refusal.invalid("/at", "proof-before-decision", "送达时间不能早于作出决定的时间。"));
    }

    private static Optional<Refusal> undecided(Handling handling) {
        return handling.isDecided()
                ? Optional.empty()
                : Optional.of(Refusal.illegal("not-decided", "联办件尚未作出决定，没有可以反馈的结果。"));
    }

    private static Outcome<Handling> told(Handling handling, DeliveryProof proof) {
        if (handling.state() instanceof HandlingState.Granted granted) {
            return Outcome.done(handling.withTold(proof).withState(granted.told(proof.at())));
        }
        if (handling.state() instanceof HandlingState.Refused refused) {
            return Outcome.done(handling.withTold(proof).withState(refused.told(proof.at())));
        }
        return Outcome.refused(Refusal.illegal(
                "handling-" + handling.state().code().toLowerCase(java.util.Locale.ROOT),
                "联办件处于“" + handling.state().title() + "”状态，不能登记告知。"));
    }
}
