package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.Dates;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** Opens and skips the steps of a handling as what they wait for comes about. */
@Component(service = StepFlow.class)
public final class StepFlow {
    private final Rules rules;
    private final StepConditions conditions;
    private final PlatformParameters parameters;

    @Activate
    public StepFlow(
            @Reference Rules rules, @Reference StepConditions conditions, @Reference PlatformParameters parameters) {
        this.rules = rules;
        this.conditions = conditions;
        this.parameters = parameters;
    }

    /**
     * The handling with every step opened or skipped that no longer waits for anything, and with the departments that
     * have a step to do now. Whatever ends a step comes by here.
     */
    Handling advance(Stores stores, CaseFile file, Handling handling, Track track, Moment now) {
        Handling current = handling;
        boolean changed = true;
        while (changed) {
            Handling before = current;
            for (StepSpec spec : track.steps()) {
                current = opened(stores, file, current, track, spec, now);
            }
            changed = !current.equals(before);
        }
        return Disputes.paused(current, track, now.day()).withPartners(partners(current, track));
    }

    private static List<String> partners(Handling handling, Track track) {
        return handling.underWay(track).stream()
                .flatMap(spec -> spec.department().stream())
                .distinct()
                .toList();
    }

    /** A finished dispute step sends the way back: the step it reopens, and all that waits for that, begin anew. */
    Handling reopen(Handling handling, Track track, StepSpec done) {
        return done.reopens().map(code -> reset(handling, track, code)).orElse(handling);
    }

    private static Handling reset(Handling handling, Track track, String code) {
        Handling current = handling.withStep(code, step -> StepRecord.waiting(code));
        for (StepSpec spec : track.steps()) {
            boolean waitsForReset = spec.starts().steps().contains(code);
            current = waitsForReset ? reset(current, track, spec.code()) : current;
        }
        return current;
    }

    private Handling opened(Stores stores, CaseFile file, Handling handling, Track track, StepSpec spec, Moment now) {
        StepRecord step = handling.step(spec.code()).orElseThrow();
        boolean idle = isRefused(handling) && !Disputes.answersDecision(track, spec);
        if (step.status() != StepStatus.WAITING || idle || !started(handling, spec.starts())) {
            return handling;
        }
        StoredRelease kept = rules.kept(stores, handling.pin());
        Optional<String> skip = conditions.skipReason(stores, file, handling, kept.release(), track, spec, now.day());
        if (skip.isPresent()) {
            return handling.withStep(spec.code(), waiting -> waiting.skip(skip.get()));
        }
        Handling open = handling.withStep(spec.code(), waiting -> waiting.open(now.day()));
        Handling due = spec.begin()
                .map(limit -> Clocks.with(
                        open,
                        Clock.start(
                                Clocks.ofBeginning(spec.code()),
                                Texts.beginning(spec.title()),
                                now.day(),
                                daysOf(stores, handling, kept, limit, now),
                                limit.kind())))
                .orElse(open);
        return limitOf(track, spec)
                .map(limit -> Clocks.with(
                        due,
                        Clock.start(
                                Clocks.ofStep(spec.code()),
                                spec.title(),
                                limitStart(file, open, spec, now),
                                daysOf(stores, handling, kept, limit, now),
                                limit.kind())))
                .orElse(due);
    }

    private int daysOf(Stores stores, Handling handling, StoredRelease kept, Limit limit, Moment now) {
        return parameters.amountOf(stores, limit, kept.release().parameters(), handling.regionCode(), now.day());
    }

    /** A relief-first grant's papers are completed within the track's own deadline where the step names none. */
    private static Optional<Limit> limitOf(Track track, StepSpec spec) {
        return spec.kind() == StepKind.COMPLETION ? spec.limit().or(track::reliefFirst) : spec.limit();
    }

    /** The day a step's limit runs from, where that is another than the day it opens (特困人员认定办法 art. 13). */
    private static LocalDate limitStart(CaseFile file, Handling handling, StepSpec spec, Moment now) {
        StepStart from = spec.limitStarts();
        if (from.equals(spec.starts())) {
            return now.day();
        }
        Optional<LocalDate> day =
                switch (from.event()) {
                    case ACCEPTED -> file.clocks().stream().findFirst().map(Clock::start);
                    case RECEIVED -> handling.clock(Clocks.FIRST_CHECK).map(Clock::start);
                    case STEP_DONE ->
                        from.steps().stream()
                                .flatMap(code -> handling.step(code).stream())
                                .flatMap(step -> step.doneAt().stream())
                                .map(done -> Dates.on(done.toInstant()))
                                .max(Comparator.naturalOrder());
                    case GRANTED ->
                        handling.decision().flatMap(Decision::decidedAt).map(at -> Dates.on(at.toInstant()));
                    case OBJECTED ->
                        handling.objections().stream()
                                .map(objection -> Dates.on(objection.at().toInstant()))
                                .max(Comparator.naturalOrder());
                };
        return day.orElse(now.day());
    }

    private static boolean started(Handling handling, StepStart start) {
        return switch (start.event()) {
            case ACCEPTED -> true;
            case RECEIVED -> isReceived(handling.state());
            case STEP_DONE ->
                start.steps().stream().allMatch(code -> handling.step(code)
                        .filter(step -> step.status().isOver())
                        .isPresent());
            case GRANTED -> isGranted(handling);
            case OBJECTED -> !handling.objections().isEmpty();
        };
    }

    /** Whether the department has signed for it. */
    static boolean isReceived(HandlingState state) {
        return !(state instanceof HandlingState.Pending
                || state instanceof HandlingState.Dispatched
                || state instanceof HandlingState.Returned);
    }

    /** Nothing more is done for what was refused, but to answer an objection to it. */
    private static boolean isRefused(Handling handling) {
        return handling.isDecided() && !isGranted(handling);
    }

    private static boolean isGranted(Handling handling) {
        return handling.isDecided() && handling.decision().orElseThrow().isGrant();
    }
}
