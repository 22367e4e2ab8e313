package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.procedure.PauseReason;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** Which steps answer an objection, and what a dispute does to the whole limit. */
final class Disputes {
    private Disputes() {}

    /** Whether the notice or check that a dispute step answers met an objection. */
    static boolean isObjected(Handling handling, Track track, StepSpec spec) {
        StepKind kind = spec.condition() == StepCondition.IF_DISPUTED ? StepKind.PUBLIC_NOTICE : StepKind.VERIFICATION;
        return isObjected(handling, track, spec, kind);
    }

    /** Whether a step answers an objection to the decision: opened by one, or by a step that is. */
    static boolean answersDecision(Track track, StepSpec spec) {
        return spec.starts().event() == StepStart.Event.OBJECTED
                || waitedFor(track, spec).stream().anyMatch(before -> answersDecision(track, before));
    }

    /** The whole limit standing still while a dispute is not settled, where the track says that one pauses it. */
    static Handling paused(Handling handling, Track track, LocalDate day) {
        Optional<Clock> whole = handling.clock(Clocks.WHOLE).filter(Clock::isOpen);
        if (whole.isEmpty() || !track.pausedBy().contains(PauseReason.DISPUTE)) {
            return handling;
        }
        boolean disputed = track.steps().stream().anyMatch(spec -> isUnsettled(handling, track, spec));
        boolean standing = Clocks.isPaused(whole.get(), PauseReason.DISPUTE);
        if (disputed == standing) {
            return handling;
        }
        return Clocks.whole(
                handling,
                clock -> disputed ? clock.pause(PauseReason.DISPUTE, day) : clock.resume(PauseReason.DISPUTE, day));
    }

    private static boolean isUnsettled(Handling handling, Track track, StepSpec spec) {
        if (!spec.condition().isDispute()) {
            return false;
        }
        StepStatus status = handling.step(spec.code()).map(StepRecord::status).orElseThrow();
        return status.isUnderWay() || status == StepStatus.WAITING && isObjected(handling, track, spec);
    }

    /** Looks at the nearest step of the kind, on the way back through what the step waits for. */
    private static boolean isObjected(Handling handling, Track track, StepSpec spec, StepKind kind) {
        List<StepSpec> waited = waitedFor(track, spec);
        Optional<StepSpec> nearest =
                waited.stream().filter(before -> before.kind() == kind).findFirst();
        return nearest.isPresent()
                ? handling.step(nearest.get().code())
                        .filter(step -> !step.objections().isEmpty())
                        .isPresent()
                : waited.stream().anyMatch(before -> isObjected(handling, track, before, kind));
    }

    private static List<StepSpec> waitedFor(Track track, StepSpec spec) {
        return spec.starts().steps().stream()
                .flatMap(code -> track.step(code).stream())
                .toList();
    }
}
