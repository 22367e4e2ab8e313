package org.yimen.casework.app;

import java.util.Map;
import java.util.Optional;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;

/** Makes a decision stand: its number, the handling's state, its clocks, and what follows for register and case. */
final class Enacting {
    private final Work work;
    private final StepFlow flow;
    private final AfterDecision after;

    Enacting(Work work, StepFlow flow, AfterDecision after) {
        this.work = work;
        this.flow = flow;
        this.after = after;
    }

    /**
     * Makes the proposed decision stand.
     *
     * @param second who confirmed it; empty where one person decides
     */
    Handling decide(StepSpot spot, Handling handling, Optional<By> second, Moment now) {
        String number = Numbering.decision(
                spot.stores(),
                handling.item().department(),
                spot.kept().release().departmentName(),
                handling.regionCode(),
                now.day());
        Decision decision = handling.decision().orElseThrow().decided(now.at(), second, number);
        HandlingState.Received state = (HandlingState.Received) handling.state();
        WorkCalendar calendar = work.calendar(spot.stores(), handling.regionCode());
        Handling decided = Clocks.stopAll(
                handling.withDecision(Optional.of(decision))
                        .withState(decision.isGrant() ? state.grant(now.at()) : state.refuse(now.at())),
                now.day(),
                calendar);
        Handling clocked = after.startClocks(spot.stores(), decided, spot.kept(), spot.track(), now);
        Handling advanced = flow.advance(spot.stores(), spot.file(), clocked, spot.track(), now);
        Handling saved = work.save(
                spot.stores(),
                advanced,
                decision.isGrant() ? "handling-granted" : "handling-refused",
                now,
                details(decision));
        after.register(spot.stores(), spot.file(), saved, spot.kept().release(), now);
        after.settle(spot.stores(), spot.file().id(), now);
        return saved;
    }

    /** What an event tells about a decision. */
    static Map<String, Object> details(Decision decision) {
        return Map.of(
                "conclusion",
                decision.conclusion().name(),
                "reasons",
                decision.reasons(),
                "legalBasis",
                decision.legalBasis(),
                "parameters",
                decision.parameters());
    }
}
