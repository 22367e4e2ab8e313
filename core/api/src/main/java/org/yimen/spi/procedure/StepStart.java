package org.yimen.spi.procedure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What opens a step and starts its clock.
 *
 * @param event never {@code null}
 * @param step code of the step waited for, present exactly for {@link Event#STEP_DONE}; never {@code null}
 * @param others further steps waited for as well, so that the last of them opens the step: an opinion needs both the
 *     survey and the check (社会救助法 art. 44); never {@code null}
 */
public record StepStart(Event event, Optional<String> step, List<String> others) {
    /** The kinds of start. */
    public enum Event {
        /** The case is accepted (受理). */
        ACCEPTED,
        /** The department signs for the dispatch slip (签收). */
        RECEIVED,
        /** Another step of the track is done or skipped. */
        STEP_DONE,
        /** The handling is granted. */
        GRANTED,
        /**
         * The applicant objects to the decision by the item's own remedy, before any reconsideration or lawsuit
         * (法律援助法 art. 49); the platform's general remedies are no steps.
         */
        OBJECTED
    }

    public StepStart {
        Objects.requireNonNull(event, "event");
        step = Objects.requireNonNullElse(step, Optional.empty());
        if (step.isPresent() != (event == Event.STEP_DONE)) {
            throw new IllegalArgumentException("a step's code goes with STEP_DONE alone: " + event);
        }
        others = others == null ? List.of() : List.copyOf(others);
        if (step.isEmpty() && !others.isEmpty()) {
            throw new IllegalArgumentException("further steps go with STEP_DONE alone: " + event);
        }
    }

    /** A start that waits for one step at most. */
    public StepStart(Event event, Optional<String> step) {
        this(event, step, List.of());
    }

    /** Every step waited for; empty for any other event; never {@code null}. */
    public List<String> steps() {
        return Stream.concat(step.stream(), others.stream()).toList();
    }

    public static StepStart onReceived() {
        return new StepStart(Event.RECEIVED, Optional.empty());
    }

    public static StepStart onAccepted() {
        return new StepStart(Event.ACCEPTED, Optional.empty());
    }

    public static StepStart onGranted() {
        return new StepStart(Event.GRANTED, Optional.empty());
    }

    public static StepStart onObjected() {
        return new StepStart(Event.OBJECTED, Optional.empty());
    }

    /** Opens when the last of these steps is done or skipped. */
    public static StepStart after(String step, String... others) {
        return new StepStart(Event.STEP_DONE, Optional.of(step), List.of(others));
    }
}
