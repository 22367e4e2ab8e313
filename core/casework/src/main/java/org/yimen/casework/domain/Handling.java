package org.yimen.casework.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yimen.casework.clock.Clock;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;

/**
 * A handling (联办件): one item of one case at one department. An aggregate of its own with its own version, so that
 * departments never block each other. Immutable.
 *
 * @param id never {@code null}
 * @param version of the stored value; 0 before it is stored
 * @param caseId never {@code null}
 * @param regionCode township of the case's window; never {@code null}
 * @param department code of the department it lies with now; never {@code null}
 * @param pin the release it is handled by; never {@code null}
 * @param track code of the way it is handled; never {@code null}
 * @param state never {@code null}
 * @param steps in the track's order; never {@code null}
 * @param clocks never {@code null}
 * @param feedback never {@code null}
 * @param decision the proposal or the decision; never {@code null}
 * @param informed when the department told the window its result; never {@code null}
 * @param told proof that the applicant was told; never {@code null}
 * @param found facts that its surveys and checks found, beside what the case declares; kept here so that departments
 *     never block each other; never {@code null}
 * @param waiting in Chinese, why it waits for its item's rules; empty when it does not; never {@code null}
 * @param objections of the applicant to the decision, by the item's own remedy; never {@code null}
 * @param complaints that reached an office before the decision; never {@code null}
 * @param partners codes of the departments other than its item's own that have a step of it to do now, each once;
 *     empty once nobody works on it any more; never {@code null}
 */
public record Handling(
        HandlingId id,
        long version,
        CaseId caseId,
        String regionCode,
        String department,
        Pin pin,
        String track,
        HandlingState state,
        List<StepRecord> steps,
        List<Clock> clocks,
        Optional<Feedback> feedback,
        Optional<Decision> decision,
        Optional<Moment> informed,
        Optional<DeliveryProof> told,
        List<FactValue> found,
        Optional<String> waiting,
        List<Objection> objections,
        List<Objection> complaints,
        List<String> partners) {
    public Handling {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(regionCode, "regionCode");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(pin, "pin");
        Objects.requireNonNull(track, "track");
        Objects.requireNonNull(state, "state");
        steps = List.copyOf(steps);
        clocks = List.copyOf(clocks);
        feedback = Objects.requireNonNullElse(feedback, Optional.empty());
        decision = Objects.requireNonNullElse(decision, Optional.empty());
        informed = Objects.requireNonNullElse(informed, Optional.empty());
        told = Objects.requireNonNullElse(told, Optional.empty());
        found = found == null ? List.of() : List.copyOf(found);
        waiting = Objects.requireNonNullElse(waiting, Optional.empty());
        objections = objections == null ? List.of() : List.copyOf(objections);
        complaints = complaints == null ? List.of() : List.copyOf(complaints);
        partners = partners == null || state.isOver() ? List.of() : List.copyOf(partners);
    }

    /** A handling as the acceptance opens it (待转办), with nothing done yet. */
    public static Handling opened(
            CaseId caseId, String regionCode, String department, Pin pin, String track, List<StepRecord> steps) {
        return new Handling(
                HandlingId.fresh(),
                0,
                caseId,
                regionCode,
                department,
                pin,
                track,
                new HandlingState.Pending(),
                steps,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    public ItemCode item() {
        return pin.release().item();
    }

    public Optional<StepRecord> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** The steps of its track that somebody has to do now, in the track's order. */
    public List<StepSpec> underWay(Track way) {
        return way.steps().stream()
                .filter(spec -> step(spec.code())
                        .filter(known -> known.status().isUnderWay())
                        .isPresent())
                .toList();
    }

    /** The latest clock of this code: a second dispatch or a second notice has one of its own. */
    public Optional<Clock> clock(String code) {
        return clocks.stream().filter(clock -> clock.code().equals(code)).reduce((earlier, later) -> later);
    }

    /** Whether the decision stands. */
    public boolean isDecided() {
        return decision.filter(known -> known.decidedAt().isPresent()).isPresent();
    }

    /** Goes on if the state is of the given type, else is refused with what state it is in. */
    public <S, R> Outcome<R> in(Class<S> wanted, String action, Function<S, Outcome<R>> next) {
        return wanted.isInstance(state)
                ? next.apply(wanted.cast(state))
                : Outcome.refused(Refusal.illegal(
                        "handling-" + state.code().toLowerCase(java.util.Locale.ROOT),
                        "联办件处于“" + state.title() + "”状态，不能" + action + "。"));
    }

    public Handling withState(HandlingState next) {
        return changed(copy -> copy.state = next);
    }

    public Handling withSteps(List<StepRecord> all) {
        return changed(copy -> copy.steps = all);
    }

    /** The same handling with one step changed. */
    public Handling withStep(String code, UnaryOperator<StepRecord> change) {
        return withSteps(steps.stream()
                .map(step -> step.code().equals(code) ? change.apply(step) : step)
                .toList());
    }

    public Handling withClocks(List<Clock> all) {
        return changed(copy -> copy.clocks = all);
    }

    public Handling withDepartment(String code) {
        return changed(copy -> copy.department = code);
    }

    public Handling withFeedback(Feedback first) {
        return changed(copy -> copy.feedback = Optional.of(first));
    }

    public Handling withDecision(Optional<Decision> next) {
        return changed(copy -> copy.decision = next);
    }

    public Handling withInformed(Moment when) {
        return changed(copy -> copy.informed = Optional.of(when));
    }

    public Handling withTold(DeliveryProof proof) {
        return changed(copy -> copy.told = Optional.of(proof));
    }

    public Handling withFound(List<FactValue> all) {
        return changed(copy -> copy.found = all);
    }

    public Handling withWaiting(Optional<String> why) {
        return changed(copy -> copy.waiting = why);
    }

    /** The same handling with one more objection to its decision. */
    public Handling objected(Objection objection) {
        return changed(copy -> copy.objections = and(objections, objection));
    }

    /** The same handling with one more complaint. */
    public Handling complained(Objection complaint) {
        return changed(copy -> copy.complaints = and(complaints, complaint));
    }

    public Handling withPartners(List<String> departments) {
        return changed(copy -> copy.partners = departments);
    }

    public Handling withVersion(long stored) {
        return changed(copy -> copy.version = stored);
    }

    private static List<Objection> and(List<Objection> known, Objection one) {
        return Stream.concat(known.stream(), Stream.of(one)).toList();
    }

    private Handling changed(Consumer<HandlingCopy> change) {
        HandlingCopy copy = new HandlingCopy(this);
        change.accept(copy);
        return copy.made();
    }
}
