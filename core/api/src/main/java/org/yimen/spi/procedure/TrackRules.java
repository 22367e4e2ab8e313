package org.yimen.spi.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds between the steps of a track. */
final class TrackRules {
    private TrackRules() {}

    /** A step waits only for steps above it, and reopens only such, so that the track cannot run in a circle. */
    static void requireSound(String code, List<StepSpec> steps) {
        Set<String> above = new HashSet<>();
        for (StepSpec step : steps) {
            step.starts().steps().forEach(waited -> requireAbove(above, waited, step, code, "waits for"));
            step.limitStarts().steps().forEach(from -> requireAbove(above, from, step, code, "counts from"));
            step.reopens().ifPresent(reopened -> requireAbove(above, reopened, step, code, "reopens"));
            if (!above.add(step.code())) {
                throw new IllegalArgumentException("track " + code + " has step " + step.code() + " twice");
            }
        }
        long decisions =
                steps.stream().filter(step -> step.kind() == StepKind.DECISION).count();
        if (decisions != 1) {
            throw new IllegalArgumentException("track " + code + " needs exactly one decision");
        }
    }

    private static void requireAbove(Set<String> above, String named, StepSpec step, String code, String how) {
        if (!above.contains(named)) {
            throw new IllegalArgumentException(
                    "step " + step.code() + " of track " + code + " " + how + " " + named + ", which is not above it");
        }
    }
}
