package org.yimen.casework.domain;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.clock.Clock;
import org.yimen.spi.fact.FactValue;

/** A handling while one of its parts is changed. Used by one thread, inside one call. */
final class HandlingCopy {
    private final Handling original;
    long version;
    String department;
    HandlingState state;
    List<StepRecord> steps;
    List<Clock> clocks;
    Optional<Feedback> feedback;
    Optional<Decision> decision;
    Optional<Moment> informed;
    Optional<DeliveryProof> told;
    List<FactValue> found;
    Optional<String> waiting;
    List<Objection> objections;
    List<Objection> complaints;
    List<String> partners;

    HandlingCopy(Handling original) {
        this.original = original;
        this.version = original.version();
        this.department = original.department();
        this.state = original.state();
        this.steps = original.steps();
        this.clocks = original.clocks();
        this.feedback = original.feedback();
        this.decision = original.decision();
        this.informed = original.informed();
        this.told = original.told();
        this.found = original.found();
        this.waiting = original.waiting();
        this.objections = original.objections();
        this.complaints = original.complaints();
        this.partners = original.partners();
    }

    Handling made() {
        return new Handling(
                original.id(),
                version,
                original.caseId(),
                original.regionCode(),
                department,
                original.pin(),
                original.track(),
                state,
                steps,
                clocks,
                feedback,
                decision,
                informed,
                told,
                found,
                waiting,
                objections,
                complaints,
                partners);
    }
}
