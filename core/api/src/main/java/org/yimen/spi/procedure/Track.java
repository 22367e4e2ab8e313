package org.yimen.spi.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One way an item is handled. Most items have one; 临时救助 has three (small and fast, urgent, by expense), 特困 one each
 * for adults and for children.
 *
 * @param code unique in the item, lower-case words with dashes; never {@code null}
 * @param title in Chinese; never {@code null}
 * @param steps in the order shown; exactly one {@link StepKind#DECISION}; never {@code null}
 * @param limit of the whole, from acceptance; empty if no source and no parameter sets one; never {@code null}
 * @param limitStarts what the whole limit runs from; never {@code null}
 * @param delegable the limit when the power is delegated to the township (低保办法 art. 2; 20 working days by the 2022
 *     notice); empty if it cannot be; never {@code null}
 * @param pausedBy what makes the whole limit stand still; never {@code null}
 * @param refusalTold by when a refusal reaches the applicant, from the decision, where the item's own rule says so; the
 *     stricter of this and the platform's own clock wins; never {@code null}
 * @param reliefFirst grant before papers are complete, with this deadline to complete them; never {@code null}
 * @param remedy in Chinese: where and until when a decision can be challenged; never {@code null}
 */
public record Track(
        String code,
        String title,
        List<StepSpec> steps,
        Optional<Limit> limit,
        StepStart limitStarts,
        Optional<Limit> delegable,
        List<PauseReason> pausedBy,
        Optional<Limit> refusalTold,
        Optional<Limit> reliefFirst,
        String remedy) {
    public Track {
        if (code == null || !code.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not a track's code: " + code);
        }
        Objects.requireNonNull(title, "title");
        steps = List.copyOf(steps);
        limit = Objects.requireNonNullElse(limit, Optional.empty());
        limitStarts = Objects.requireNonNullElse(limitStarts, StepStart.onAccepted());
        delegable = Objects.requireNonNullElse(delegable, Optional.empty());
        pausedBy = pausedBy == null ? List.of() : List.copyOf(pausedBy);
        refusalTold = Objects.requireNonNullElse(refusalTold, Optional.empty());
        reliefFirst = Objects.requireNonNullElse(reliefFirst, Optional.empty());
        if (remedy == null || remedy.isBlank()) {
            throw new IllegalArgumentException("a track names the remedy (社会救助法 art. 76): " + code);
        }
        requireSound(code, steps);
    }

    /** The step of this code. */
    public Optional<StepSpec> step(String stepCode) {
        return steps.stream().filter(step -> step.code().equals(stepCode)).findFirst();
    }

    /** The one step that decides; never {@code null}. */
    public StepSpec decision() {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.DECISION)
                .findFirst()
                .orElseThrow();
    }

    /** A step waits only for steps above it, so that the track cannot run in a circle. */
    private static void requireSound(String code, List<StepSpec> steps) {
        Set<String> above = new HashSet<>();
        for (StepSpec step : steps) {
            step.starts().step().filter(waited -> !above.contains(waited)).ifPresent(waited -> {
                throw new IllegalArgumentException(
                        "step " + step.code() + " of track " + code + " waits for " + waited + ", which is not above it");
            });
            if (!above.add(step.code())) {
                throw new IllegalArgumentException("track " + code + " has step " + step.code() + " twice");
            }
        }
        if (steps.stream().filter(step -> step.kind() == StepKind.DECISION).count() != 1) {
            throw new IllegalArgumentException("track " + code + " needs exactly one decision");
        }
    }
}
