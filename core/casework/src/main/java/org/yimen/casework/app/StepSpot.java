package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;

/** A step in its handling, case and release, inside one transaction. */
record StepSpot(
        Stores stores,
        CaseFile file,
        Handling handling,
        StoredRelease kept,
        Track track,
        StepSpec spec,
        StepRecord step) {
    /** A step on which the actor may work. Which steps there are is told only to whoever works on one of them. */
    static Outcome<StepSpot> find(Stores stores, Rules rules, Actor actor, Handling handling, String stepCode) {
        StoredRelease kept = rules.kept(stores, handling.pin());
        Track track = kept.release().track(handling.track()).orElseThrow();
        return Outcome.done(track)
                .unless(way -> mayWorkOnAny(actor, handling, way))
                .then(way -> Outcome.ofOptional(way.step(stepCode), Refusal.notFound("该办理环节")))
                .map(spec -> of(stores, handling, kept, track, spec))
                .unless(spot -> spot.mayWork(actor));
    }

    /** The refusal of the first step, unless there is one without. */
    private static Optional<Refusal> mayWorkOnAny(Actor actor, Handling handling, Track track) {
        List<Optional<Refusal>> all = track.steps().stream()
                .map(spec -> mayWork(actor, handling, spec))
                .toList();
        return all.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : all.get(0);
    }

    static StepSpot ofDecision(Stores stores, Rules rules, Handling handling) {
        StoredRelease kept = rules.kept(stores, handling.pin());
        Track track = kept.release().track(handling.track()).orElseThrow();
        return of(stores, handling, kept, track, track.decision());
    }

    private static StepSpot of(Stores stores, Handling handling, StoredRelease kept, Track track, StepSpec spec) {
        CaseFile file = stores.cases().find(handling.caseId()).orElseThrow();
        StepRecord step = handling.step(spec.code()).orElseThrow();
        return new StepSpot(stores, file, handling, kept, track, spec, step);
    }

    /** A refusal unless the actor may work on steps of this owner. */
    Optional<Refusal> mayWork(Actor actor) {
        return mayWork(actor, handling, spec);
    }

    private static Optional<Refusal> mayWork(Actor actor, Handling handling, StepSpec spec) {
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

    /** Two people: whoever proposed does not confirm. */
    Optional<Refusal> samePerson(Moment now) {
        boolean same = step.proposedBy().filter(now.by()::isSamePersonAs).isPresent();
        return same
                ? Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "same-person", "提出和确认不能是同一人，请由另一名工作人员确认。"))
                : Optional.empty();
    }

    /** A refusal while the handling's state lets nobody work on the step. */
    Optional<Refusal> stopped(String action) {
        HandlingState state = handling.state();
        boolean unreceived = spec.owner() != Owner.TOWNSHIP && !StepFlow.isReceived(state);
        boolean over = state.isOver() && !(state.isContestable() && Disputes.answersDecision(track, spec));
        return state instanceof HandlingState.Suspended || over || unreceived
                ? Optional.of(Refusal.illegal(
                        "handling-" + state.code().toLowerCase(Locale.ROOT),
                        "联办件处于“" + state.title() + "”状态，不能" + action + "该环节。"))
                : Optional.empty();
    }

    /** A refusal unless the step stands where the action needs it. */
    Optional<Refusal> not(StepStatus wanted, String action) {
        StepStatus status = step.status();
        return status == wanted
                ? Optional.empty()
                : Optional.of(Refusal.illegal(
                        "step-" + status.name().toLowerCase(Locale.ROOT),
                        "环节“" + spec.title() + "”处于“" + status.title() + "”状态，不能" + action + "；请先办完前面的环节。"));
    }

    int daysOf(PlatformParameters parameters, Limit limit, LocalDate on) {
        return parameters.amountOf(stores, limit, kept.release().parameters(), handling.regionCode(), on);
    }

    /** What an event tells about the step as recorded in a changed handling. */
    Map<String, Object> details(Handling changed) {
        StepRecord now = changed.step(spec.code()).orElseThrow();
        return Map.of("step", spec.code(), "record", now.record().asMap(), "signatures", now.signatures());
    }
}
