package org.yimen.casework.app;

import java.math.BigDecimal;
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
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepEntry;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.data.Document;
import org.yimen.spi.procedure.StepSpec;

/** Decisions: proposed by one, confirmed by another, with legal basis, reasons and remedy (社会救助法 art. 45, 76). */
@Component(service = Deciding.class)
public final class Deciding {
    private final Work work;
    private final Rules rules;
    private final StepFlow flow;
    private final StepEntries entries;
    private final Benefits benefits;
    private final AfterDecision after;

    @Activate
    public Deciding(
            @Reference Work work,
            @Reference Rules rules,
            @Reference StepFlow flow,
            @Reference StepEntries entries,
            @Reference Benefits benefits,
            @Reference AfterDecision after) {
        this.work = work;
        this.rules = rules;
        this.flow = flow;
        this.entries = entries;
        this.benefits = benefits;
        this.after = after;
    }

    /**
     * What someone proposes.
     *
     * @param conclusion never {@code null}
     * @param reasons in Chinese; never {@code null}
     * @param legalBasis citations; never {@code null}
     * @param record the decision step's own form; never {@code null}
     * @param amount another amount in yuan than the item computes, with the reason for it among {@code reasons}; never
     *     {@code null}
     */
    public record Proposal(
            Decision.Conclusion conclusion,
            List<String> reasons,
            List<String> legalBasis,
            Document record,
            Optional<BigDecimal> amount) {
        public Proposal {
            reasons = reasons.stream().filter(text -> !text.isBlank()).toList();
            legalBasis = legalBasis.stream().filter(text -> !text.isBlank()).toList();
        }
    }

    /** Proposes; decides at once where the item lets one person decide. */
    public Outcome<Handling> propose(Actor actor, HandlingId id, Optional<Long> version, Proposal proposal) {
        return at(id, version, StepStatus.OPEN, "提出决定意见", spot -> spot.mayWork(actor), spot -> OwnAmount.fault(proposal)
                .or(() -> entries.check(
                        spot.spec(),
                        new StepEntry(proposal.record(), List.of(actor.name()), Optional.empty(), List.of())))
                .<Outcome<Handling>>map(Outcome::refused)
                .orElseGet(() -> proposed(spot, proposal, work.moment(actor))));
    }

    /** A second person, with the role to approve, confirms: the decision stands. */
    public Outcome<Handling> confirm(Actor actor, HandlingId id, Optional<Long> version) {
        return at(id, version, StepStatus.PROPOSED, "确认决定", spot -> mayApprove(actor, spot), spot -> {
            Moment now = work.moment(actor);
            return spot.samePerson(now)
                    .or(() -> spot.handling()
                            .waiting()
                            .map(why -> Refusal.of(Refusal.Kind.WAITING, "waits-for-item", why)))
                    .<Outcome<Handling>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(decide(
                            spot,
                            spot.handling().withStep(spot.spec().code(), step -> step.confirm(now)),
                            Optional.of(now.by()),
                            now)));
        });
    }

    /** The second person sends the proposal back. */
    public Outcome<Handling> sendBack(Actor actor, HandlingId id, Optional<Long> version, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("/reason", "reason-missing", "请填写退回重办的理由。"));
        }
        return at(id, version, StepStatus.PROPOSED, "退回决定意见", spot -> mayApprove(actor, spot), spot -> {
            Moment now = work.moment(actor);
            return spot.samePerson(now)
                    .<Outcome<Handling>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(work.save(
                            spot.stores(),
                            spot.handling()
                                    .withStep(spot.spec().code(), StepRecord::reject)
                                    .withDecision(Optional.empty())
                                    .withWaiting(Optional.empty()),
                            "decision-sent-back",
                            now,
                            Map.of("reason", reason))));
        });
    }

    private Outcome<Handling> at(
            HandlingId id,
            Optional<Long> version,
            StepStatus wanted,
            String action,
            Function<StepSpot, Optional<Refusal>> may,
            Function<StepSpot, Outcome<Handling>> next) {
        return work.write(stores -> Outcome.ofOptional(stores.handlings().find(id), Refusal.notFound("该联办件"))
                .map(handling -> StepSpot.ofDecision(stores, rules, handling))
                .unless(may)
                .unless(spot -> Work.stale(version, spot.handling().version()))
                .then(spot -> spot.handling().in(HandlingState.Received.class, action, state -> Outcome.done(spot)))
                .unless(spot -> spot.not(wanted, action))
                .unless(Deciding::openSteps)
                .then(next));
    }

    private static Optional<Refusal> mayApprove(Actor actor, StepSpot spot) {
        return Access.check(actor, Permission.CONFIRM_DECISION, Work.place(spot.handling()));
    }

    /** The decision waits for every open step above it, whichever of them it names. */
    private static Optional<Refusal> openSteps(StepSpot spot) {
        List<String> open = spot.track().steps().stream()
                .takeWhile(step -> !step.code().equals(spot.spec().code()))
                .filter(step -> spot.handling()
                        .step(step.code())
                        .filter(known -> known.status().isUnderWay())
                        .isPresent())
                .map(StepSpec::title)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.illegal("steps-open", "前面的环节尚未办完（" + String.join("、", open) + "），不能作出决定。"));
    }

    private Outcome<Handling> proposed(StepSpot spot, Proposal proposal, Moment now) {
        Outcome<Benefits.Computed> computed = proposal.conclusion() == Decision.Conclusion.GRANT
                ? benefits.compute(
                        spot.stores(), spot.file(), spot.handling(), spot.kept(), proposal.amount(), now.day())
                : Outcome.done(Benefits.Computed.none());
        return computed.unless(found -> OwnAmount.fault(proposal, found))
                .then(found -> proposed(spot, proposal, found, now));
    }

    private Outcome<Handling> proposed(StepSpot spot, Proposal proposal, Benefits.Computed computed, Moment now) {
        Decision decision = new Decision(
                proposal.conclusion(),
                proposal.reasons(),
                proposal.legalBasis(),
                computed.benefit(),
                spot.track().remedy(),
                computed.parameters(),
                now.by(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        StepEntry entry = new StepEntry(proposal.record(), List.of(now.by().name()), Optional.empty(), List.of());
        return decision.fault().<Outcome<Handling>>map(Outcome::refused).orElseGet(() -> {
            Handling next = spot.handling().withDecision(Optional.of(decision)).withWaiting(computed.waiting());
            boolean alone = !spot.spec().confirmed() && computed.waiting().isEmpty();
            return Outcome.done(
                    alone
                            ? decide(
                                    spot,
                                    next.withStep(spot.spec().code(), step -> step.complete(entry, now)),
                                    Optional.empty(),
                                    now)
                            : work.save(
                                    spot.stores(),
                                    next.withStep(spot.spec().code(), step -> step.propose(entry, now.by())),
                                    "decision-proposed",
                                    now,
                                    details(decision)));
        });
    }

    private Handling decide(StepSpot spot, Handling handling, Optional<By> second, Moment now) {
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

    private static Map<String, Object> details(Decision decision) {
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
