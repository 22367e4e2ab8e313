package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Objection;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.Track;

/** Objections (异议) against a hanging notice or against what a check found, until the decision stands. */
final class Objections {
    private final StepFlow flow;

    Objections(StepFlow flow) {
        this.flow = flow;
    }

    /** The handling with the objection, and with whatever steps it opens. */
    Handling recorded(StepSpot spot, Objection objection, Moment now) {
        Handling objected = spot.handling().withStep(spot.spec().code(), step -> step.object(objection));
        Handling reconsidered =
                isChecked(spot) ? reconsidered(objected, spot.track(), StepCondition.IF_CHECK_DISPUTED) : objected;
        return flow.advance(spot.stores(), spot.file(), reconsidered, spot.track(), now);
    }

    /** A refusal where there is nothing to object to now. */
    static Optional<Refusal> nothingToObject(StepSpot spot) {
        if (spot.handling().isDecided()) {
            return Optional.of(Refusal.illegal("already-decided", "已作出决定，对决定不服的，请告知申请人按决定载明的途径提出。"));
        }
        boolean open = isHanging(spot) || isChecked(spot);
        return open ? Optional.empty() : Optional.of(Refusal.illegal("nothing-to-object", "该环节现在不能登记异议。"));
    }

    private static boolean isHanging(StepSpot spot) {
        return spot.spec().kind() == StepKind.PUBLIC_NOTICE && spot.step().status() == StepStatus.PROPOSED;
    }

    private static boolean isChecked(StepSpot spot) {
        return spot.spec().kind() == StepKind.VERIFICATION && spot.step().status() == StepStatus.DONE;
    }

    /** What somebody says after the steps that answer it were skipped makes them due after all. */
    static Handling reconsidered(Handling handling, Track track, StepCondition answering) {
        List<StepRecord> steps = new ArrayList<>();
        for (StepRecord step : handling.steps()) {
            boolean skipped = step.status() == StepStatus.SKIPPED
                    && track.step(step.code())
                            .filter(spec -> spec.condition() == answering)
                            .isPresent();
            steps.add(skipped ? StepRecord.waiting(step.code()) : step);
        }
        return handling.withSteps(steps);
    }
}
