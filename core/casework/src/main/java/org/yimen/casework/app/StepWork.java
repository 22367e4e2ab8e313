package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Objection;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepEntry;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.PauseReason;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;

/** The release's steps one by one: file, confirm, send back, object, leave out. Decisions are {@link Deciding}'s. */
@Component(service = StepWork.class)
public final class StepWork {
    private final Work work;
    private final Rules rules;
    private final StepFlow flow;
    private final StepEntries entries;
    private final PlatformParameters parameters;

    @Activate
    public StepWork(
            @Reference Work work,
            @Reference Rules rules,
            @Reference StepFlow flow,
            @Reference StepEntries entries,
            @Reference PlatformParameters parameters) {
        this.work = work;
        this.rules = rules;
        this.flow = flow;
        this.entries = entries;
        this.parameters = parameters;
    }

    /** A step in its handling, case and release, inside one transaction. */
    private record Spot(Stores stores, CaseFile file, Handling handling, Track track, StepSpec spec, StepRecord step) {}

    /**
     * Files a step: its form, signatures and what was found. A public notice is hung by it; a step that a second person
     * confirms waits for that person.
     */
    public Outcome<Handling> file(
            Actor actor, HandlingId id, Optional<Long> version, String stepCode, StepEntry entry) {
        return at(actor, id, version, stepCode, StepStatus.OPEN, "填报", place -> {
            if (place.spec.kind() == StepKind.DECISION) {
                return Outcome.refused(Refusal.illegal("step-is-decision", "决定环节请通过“提出决定意见”办理。"));
            }
            return entries.check(place.spec, entry)
                    .<Outcome<Handling>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(filed(place, entry, work.moment(actor))));
        });
    }

    /** The second person confirms; for a public notice anyone of the owner takes it down when its days are over. */
    public Outcome<Handling> confirm(Actor actor, HandlingId id, Optional<Long> version, String stepCode) {
        return at(actor, id, version, stepCode, StepStatus.PROPOSED, "确认", place -> {
            Moment now = work.moment(actor);
            return place.spec.kind() == StepKind.PUBLIC_NOTICE
                    ? takeDown(place, now)
                    : secondPerson(place, now)
                            .<Outcome<Handling>>map(Outcome::refused)
                            .orElseGet(() -> Outcome.done(done(
                                    place,
                                    place.handling.withStep(stepCode, step -> step.confirm(now)),
                                    "step-confirmed",
                                    now)));
        });
    }

    /** The second person sends it back to be done again. */
    public Outcome<Handling> sendBack(
            Actor actor, HandlingId id, Optional<Long> version, String stepCode, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("/reason", "reason-missing", "请填写退回重办的理由。"));
        }
        return at(actor, id, version, stepCode, StepStatus.PROPOSED, "退回重办", place -> {
            Moment now = work.moment(actor);
            return secondPerson(place, now)
                    .<Outcome<Handling>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(work.save(
                            place.stores,
                            place.handling.withStep(stepCode, StepRecord::reject),
                            "step-sent-back",
                            now,
                            Map.of("step", stepCode, "reason", reason))));
        });
    }

    /** Records an objection against a hanging notice, or against what a check found. */
    public Outcome<Handling> object(Actor actor, HandlingId id, Optional<Long> version, String stepCode, String text) {
        if (text.isBlank()) {
            return Outcome.refused(Refusal.invalid("/text", "objection-empty", "请填写异议内容。"));
        }
        return at(actor, id, version, stepCode, null, "登记异议", place -> {
            if (place.handling.isDecided()) {
                return Outcome.refused(Refusal.illegal("already-decided", "已作出决定，对决定不服的，请告知申请人按决定载明的途径提出。"));
            }
            boolean hanging = place.spec.kind() == StepKind.PUBLIC_NOTICE && place.step.status() == StepStatus.PROPOSED;
            boolean checked = place.spec.kind() == StepKind.VERIFICATION && place.step.status() == StepStatus.DONE;
            if (!hanging && !checked) {
                return Outcome.refused(Refusal.illegal("nothing-to-object", "该环节现在不能登记异议。"));
            }
            Moment now = work.moment(actor);
            Handling objected =
                    place.handling.withStep(stepCode, step -> step.object(new Objection(now.at(), text, now.by())));
            Handling reconsidered = checked ? reconsider(objected, place.track) : objected;
            return Outcome.done(work.save(
                    place.stores,
                    flow.advance(place.stores, place.file, reconsidered, place.track, now),
                    "objection-recorded",
                    now,
                    Map.of("step", stepCode)));
        });
    }

    /** Leaves out a step that is only done where called for. */
    public Outcome<Handling> leaveOut(
            Actor actor, HandlingId id, Optional<Long> version, String stepCode, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("/reason", "reason-missing", "请填写不办理该环节的理由。"));
        }
        return at(actor, id, version, stepCode, StepStatus.OPEN, "略过", place -> {
            if (place.spec.condition() != StepCondition.IF_NEEDED) {
                return Outcome.refused(Refusal.illegal("step-mandatory", "该环节是必经环节，不能略过。"));
            }
            Moment now = work.moment(actor);
            return Outcome.done(
                    done(place, place.handling.withStep(stepCode, step -> step.skip(reason)), "step-left-out", now));
        });
    }

    private Outcome<Handling> at(
            Actor actor,
            HandlingId id,
            Optional<Long> version,
            String stepCode,
            StepStatus wanted,
            String action,
            Function<Spot, Outcome<Handling>> next) {
        return work.write(stores -> Outcome.ofOptional(stores.handlings().find(id), Refusal.notFound("该联办件"))
                .then(handling -> place(stores, handling, stepCode))
                .unless(place -> mayWork(actor, place))
                .unless(place -> Work.stale(version, place.handling.version()))
                .unless(place -> ready(place, wanted, action))
                .then(next));
    }

    private Outcome<Spot> place(Stores stores, Handling handling, String stepCode) {
        Track track = rules.kept(stores, handling.pin())
                .release()
                .track(handling.track())
                .orElseThrow();
        return Outcome.ofOptional(track.step(stepCode), Refusal.notFound("该办理环节"))
                .map(spec -> new Spot(
                        stores,
                        stores.cases().find(handling.caseId()).orElseThrow(),
                        handling,
                        track,
                        spec,
                        handling.step(stepCode).orElseThrow()));
    }

    /** Whether the actor may work on steps of this owner. */
    static Optional<Refusal> mayWork(Actor actor, Handling handling, StepSpec spec) {
        return switch (spec.owner()) {
            case TOWNSHIP -> Access.check(actor, Permission.TOWNSHIP_STEP, Place.in(handling.regionCode()));
            case DEPARTMENT ->
                Access.check(
                        actor,
                        Permission.DEPARTMENT_STEP,
                        new Place(handling.regionCode(), spec.department().orElse(handling.department())));
            case INSTITUTION, SUPERIOR -> Access.check(actor, Permission.FEED_BACK, Work.place(handling));
        };
    }

    private static Optional<Refusal> mayWork(Actor actor, Spot place) {
        return mayWork(actor, place.handling, place.spec);
    }

    private static Optional<Refusal> ready(Spot place, StepStatus wanted, String action) {
        HandlingState state = place.handling.state();
        boolean stopped = state instanceof HandlingState.Suspended
                || state instanceof HandlingState.Withdrawn
                || state instanceof HandlingState.Closed
                || state instanceof HandlingState.Refused
                || state instanceof HandlingState.Notified told && !told.granted();
        boolean unreceived = place.spec.owner() != Owner.TOWNSHIP && !StepFlow.isReceived(state);
        if (stopped || unreceived) {
            return Optional.of(Refusal.illegal(
                    "handling-" + state.code().toLowerCase(java.util.Locale.ROOT),
                    "联办件处于“" + state.title() + "”状态，不能" + action + "该环节。"));
        }
        return wanted == null || place.step.status() == wanted
                ? Optional.empty()
                : Optional.of(Refusal.illegal(
                        "step-" + place.step.status().name().toLowerCase(java.util.Locale.ROOT),
                        "环节“" + place.spec.title() + "”处于“"
                                + place.step.status().title() + "”状态，不能" + action + "。"));
    }

    /** Two people: whoever proposed does not confirm. */
    private static Optional<Refusal> secondPerson(Spot place, Moment now) {
        boolean same = place.step.proposedBy().filter(now.by()::isSamePersonAs).isPresent();
        return same
                ? Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "same-person", "提出和确认不能是同一人，请由另一名工作人员确认。"))
                : Optional.empty();
    }

    private Handling filed(Spot place, StepEntry entry, Moment now) {
        boolean notice = place.spec.kind() == StepKind.PUBLIC_NOTICE;
        Handling found = place.handling.withFound(entries.found(place.handling, place.spec, entry, now));
        if (notice) {
            Handling hung = hang(place, found.withStep(place.spec.code(), step -> step.propose(entry, now.by())), now);
            return work.save(place.stores, hung, "notice-hung", now, details(place, entry));
        }
        if (place.spec.confirmed()) {
            Handling proposed = found.withStep(place.spec.code(), step -> step.propose(entry, now.by()));
            return work.save(place.stores, proposed, "step-proposed", now, details(place, entry));
        }
        Handling complete = found.withStep(place.spec.code(), step -> step.complete(entry, now));
        return done(place, complete, "step-done", now);
    }

    private Handling hang(Spot place, Handling handling, Moment now) {
        var rule = place.spec.notice().orElseThrow();
        int days = parameters.amountOf(
                place.stores,
                rule.days(),
                rules.kept(place.stores, handling.pin()).release().parameters(),
                handling.regionCode(),
                now.day());
        Handling hung = Clocks.with(
                handling,
                Clock.start(
                        Clocks.ofStep(place.spec.code()),
                        place.spec.title(),
                        now.day(),
                        days,
                        rule.days().kind()));
        return rule.insideLimit() ? hung : whole(hung, clock -> clock.pause(PauseReason.PUBLIC_NOTICE, now.day()));
    }

    private Outcome<Handling> takeDown(Spot place, Moment now) {
        WorkCalendar calendar = work.calendar(place.stores, place.handling.regionCode());
        Optional<LocalDate> last =
                place.handling.clock(Clocks.ofStep(place.spec.code())).flatMap(clock -> clock.dueDate(calendar));
        if (last.isPresent() && !now.day().isAfter(last.get())) {
            return Outcome.refused(Refusal.illegal("notice-still-hangs", "公示期至" + last.get() + "止，期满后方可结束公示。"));
        }
        Handling down = place.handling.withStep(place.spec.code(), step -> step.confirm(now));
        boolean outside = !place.spec.notice().orElseThrow().insideLimit();
        Handling resumed = outside ? whole(down, clock -> clock.resume(PauseReason.PUBLIC_NOTICE, now.day())) : down;
        return Outcome.done(done(place, resumed, "notice-ended", now));
    }

    private Handling done(Spot place, Handling handling, String event, Moment now) {
        WorkCalendar calendar = work.calendar(place.stores, handling.regionCode());
        Handling stopped = Clocks.stop(handling, Clocks.ofStep(place.spec.code()), now.day(), calendar);
        boolean finished = stopped.step(place.spec.code()).orElseThrow().status() == StepStatus.DONE;
        Handling sentBack = finished ? flow.reopen(stopped, place.track, place.spec) : stopped;
        Handling advanced = flow.advance(place.stores, place.file, sentBack, place.track, now);
        return work.save(
                place.stores,
                advanced,
                event,
                now,
                details(
                        place,
                        new StepEntry(
                                handling.step(place.spec.code()).orElseThrow().record(),
                                handling.step(place.spec.code()).orElseThrow().signatures(),
                                Optional.empty(),
                                List.of())));
    }

    private static Map<String, Object> details(Spot place, StepEntry entry) {
        return Map.of("step", place.spec.code(), "record", entry.record().asMap(), "signatures", entry.signatures());
    }

    private static Handling whole(Handling handling, java.util.function.UnaryOperator<Clock> change) {
        return Clocks.each(
                handling, clock -> clock.code().equals(Clocks.WHOLE) && clock.isOpen() ? change.apply(clock) : clock);
    }

    /** An objection that comes after the check's dispute steps were skipped makes them due after all. */
    private static Handling reconsider(Handling handling, Track track) {
        List<StepRecord> steps = new ArrayList<>();
        for (StepRecord step : handling.steps()) {
            boolean skippedDispute = step.status() == StepStatus.SKIPPED
                    && track.step(step.code())
                            .filter(spec -> spec.condition() == StepCondition.IF_CHECK_DISPUTED)
                            .isPresent();
            steps.add(skippedDispute ? StepRecord.waiting(step.code()) : step);
        }
        return handling.withSteps(steps);
    }
}
