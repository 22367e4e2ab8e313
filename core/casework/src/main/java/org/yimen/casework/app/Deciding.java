package org.yimen.casework.app;

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
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.procedure.StepSpec;

/** Decisions: proposed by one, confirmed by another, with legal basis, reasons and remedy (社会救助法 art. 45, 76). */
@Component(service = Deciding.class)
public final class Deciding {
    private final Work work;
    private final Rules rules;
    private final StepEntries entries;
    private final Benefits benefits;
    private final Enacting enacting;

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
        this.entries = entries;
        this.benefits = benefits;
        this.enacting = new Enacting(work, flow, after);
    }

    /** Proposes; decides at once where the item lets one person decide. */
    public Outcome<Handling> propose(Actor actor, HandlingId id, Optional<Long> version, Proposal proposal) {
        return at(id, version, StepStatus.OPEN, "提出决定意见", spot -> spot.mayWork(actor), spot -> OwnAmount.fault(proposal)
                .or(() -> owed(spot, proposal))
                .or(() -> entries.check(
                        spot.kept(),
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
                    .orElseGet(() -> Outcome.done(enacting.decide(
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
        List<String> open = spot.handling().underWay(spot.track()).stream()
                .takeWhile(step -> !step.code().equals(spot.spec().code()))
                .map(StepSpec::title)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.illegal("steps-open", "前面的环节尚未办完（" + String.join("、", open) + "），不能作出决定。"));
    }

    /** A grant waits for the papers that the applicant still owes; a refusal needs none. */
    private static Optional<Refusal> owed(StepSpot spot, Proposal proposal) {
        return proposal.conclusion() == Decision.Conclusion.GRANT
                ? Papers.owed(spot.file(), spot.handling().item(), NeededBy.DECISION)
                : Optional.empty();
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
                            ? enacting.decide(
                                    spot,
                                    next.withStep(spot.spec().code(), step -> step.complete(entry, now)),
                                    Optional.empty(),
                                    now)
                            : work.save(
                                    spot.stores(),
                                    next.withStep(spot.spec().code(), step -> step.propose(entry, now.by())),
                                    "decision-proposed",
                                    now,
                                    Enacting.details(decision)));
        });
    }
}
