package org.yimen.casework.app;

import java.util.ArrayList;
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
import org.yimen.casework.domain.Feedback;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** Between window and departments: dispatch, sign for, give back, first feedback. */
@Component(service = Dispatching.class)
public final class Dispatching {
    private final Work work;
    private final Rules rules;
    private final StepFlow flow;
    private final Openings openings;
    private final PlatformParameters parameters;

    @Activate
    public Dispatching(
            @Reference Work work,
            @Reference Rules rules,
            @Reference StepFlow flow,
            @Reference Openings openings,
            @Reference PlatformParameters parameters) {
        this.work = work;
        this.rules = rules;
        this.flow = flow;
        this.openings = openings;
        this.parameters = parameters;
    }

    /** Sends every handling of an accepted case that waits for it to its department, each with a dispatch slip. */
    public Outcome<List<Handling>> dispatch(Actor actor, CaseId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.DISPATCH)
                .then(file -> file.in(CaseState.Accepted.class, "转办", state -> {
                    Moment now = work.moment(actor);
                    List<Handling> sent = new ArrayList<>();
                    for (Handling handling : stores.handlings().ofCase(id)) {
                        if (handling.state() instanceof HandlingState.Pending pending) {
                            sent.add(send(stores, file, handling, pending, handling.department(), now));
                        }
                    }
                    work.save(stores, started(stores, file, state, now), "case-dispatched", now, Map.of());
                    return Outcome.done(List.copyOf(sent));
                })));
    }

    /**
     * Sends a handling that was given back once more.
     *
     * @param department where to; the item's own department if empty
     */
    public Outcome<Handling> dispatchAgain(
            Actor actor, HandlingId id, Optional<Long> version, Optional<String> department) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.DISPATCH)
                .then(handling -> handling.in(HandlingState.Returned.class, "再次转办", state -> {
                    String to = department.orElse(handling.item().department());
                    CaseFile file = stores.cases().find(handling.caseId()).orElseThrow();
                    return Outcome.done(to)
                            .unless(code -> unknown(stores, "/department", code))
                            .map(code -> send(stores, file, handling, state, code, work.moment(actor)));
                })));
    }

    /** The department signs for the slip; its first check and whatever waits for receipt begin. */
    public Outcome<Handling> receive(Actor actor, HandlingId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.RECEIVE)
                .then(handling -> handling.in(HandlingState.Dispatched.class, "签收", state -> {
                    Moment now = work.moment(actor);
                    CaseFile file = stores.cases().find(handling.caseId()).orElseThrow();
                    StoredRelease kept = rules.kept(stores, handling.pin());
                    Track track = kept.release().track(handling.track()).orElseThrow();
                    Clock firstCheck = Clock.start(
                            Clocks.FIRST_CHECK,
                            Texts.FIRST_CHECK_CLOCK,
                            now.day(),
                            parameters.firstCheckDays(stores, handling.regionCode(), now.day()),
                            DayKind.WORKING);
                    Handling received = Clocks.with(handling.withState(state.receive(now.at())), firstCheck);
                    Handling clocked = openings.whole(stores, received, kept, track, StepStart.onReceived(), now);
                    return Outcome.done(work.save(
                            stores,
                            flow.advance(stores, file, clocked, track, now),
                            "handling-received",
                            now,
                            Map.of()));
                })));
    }

    /** The department says that it is not theirs; the window's dispatch clock runs anew. */
    public Outcome<Handling> giveBack(
            Actor actor, HandlingId id, Optional<Long> version, String reason, Optional<String> suggested) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("/reason", "reason-missing", "请填写退回理由，以便窗口改派。"));
        }
        return work.write(stores -> work.open(stores, actor, id, version, Permission.RECEIVE)
                .unless(handling -> suggested.flatMap(code -> unknown(stores, "/suggestedDepartment", code)))
                .then(handling -> handling.in(HandlingState.Dispatched.class, "退回", state -> {
                    Moment now = work.moment(actor);
                    Clock again = Clock.start(
                            Clocks.DISPATCH,
                            Texts.DISPATCH_CLOCK,
                            now.day(),
                            parameters.dispatchDays(
                                    stores,
                                    stores.cases().find(handling.caseId()).orElseThrow()),
                            DayKind.WORKING);
                    Handling returned = Clocks.with(
                            handling.withState(state.giveBack(now.at(), reason, suggested.orElse(""))), again);
                    return Outcome.done(work.save(
                            stores,
                            returned,
                            "handling-returned",
                            now,
                            Map.of("reason", reason, "suggested", suggested.orElse(""))));
                })));
    }

    /** The department's first feedback to window and applicant. */
    public Outcome<Handling> feedBack(Actor actor, HandlingId id, Optional<Long> version, String text) {
        if (text.isBlank()) {
            return Outcome.refused(Refusal.invalid("/text", "feedback-empty", "请填写初步核查和办理情况。"));
        }
        return work.write(stores -> work.open(stores, actor, id, version, Permission.FEED_BACK)
                .then(handling -> handling.in(HandlingState.Received.class, "反馈", state -> {
                    Moment now = work.moment(actor);
                    Handling told = Clocks.stop(
                            handling.withFeedback(new Feedback(now.at(), now.by(), text)),
                            Clocks.FIRST_CHECK,
                            now.day(),
                            work.calendar(stores, handling.regionCode()));
                    return Outcome.done(work.save(stores, told, "feedback-given", now, Map.of("text", text)));
                })));
    }

    private static Optional<Refusal> unknown(Stores stores, String pointer, String department) {
        return stores.directory().department(department).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.invalid(pointer, "unknown-department", "没有这个部门，请从部门列表中选择。"));
    }

    private Handling send(
            Stores stores,
            CaseFile file,
            Handling handling,
            HandlingState.Dispatchable state,
            String department,
            Moment now) {
        String slip = Numbering.slip(stores, file.receiptNumber().orElseThrow());
        WorkCalendar calendar = work.calendar(stores, handling.regionCode());
        Handling sent = Clocks.stop(
                handling.withDepartment(department).withState(state.dispatch(now.at(), slip)),
                Clocks.DISPATCH,
                now.day(),
                calendar);
        return work.save(stores, sent, "handling-dispatched", now, Map.of("slip", slip, "department", department));
    }

    private CaseFile started(Stores stores, CaseFile file, CaseState.Accepted state, Moment now) {
        WorkCalendar calendar = work.calendar(stores, Work.place(file).regionCode());
        List<Clock> clocks = file.clocks().stream()
                .map(clock -> clock.isOpen() ? clock.stop(now.day(), calendar) : clock)
                .toList();
        return file.withClocks(clocks).withState(state.dispatch(now.at()));
    }
}
