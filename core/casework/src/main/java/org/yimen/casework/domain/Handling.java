package org.yimen.casework.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yimen.casework.clock.Clock;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.item.ItemCode;

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
        partners = partners == null || state.isOver() ? List.of() : List.copyOf(partners);
    }

    public ItemCode item() {
        return pin.release().item();
    }

    public Optional<StepRecord> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
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
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                next,
                steps,
                clocks,
                feedback,
                decision,
                informed,
                told,
                found,
                waiting,
                partners);
    }

    public Handling withSteps(List<StepRecord> all) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                all,
                clocks,
                feedback,
                decision,
                informed,
                told,
                found,
                waiting,
                partners);
    }

    /** The same handling with one step changed. */
    public Handling withStep(String code, UnaryOperator<StepRecord> change) {
        return withSteps(steps.stream()
                .map(step -> step.code().equals(code) ? change.apply(step) : step)
                .toList());
    }

    public Handling withClocks(List<Clock> all) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                steps,
                all,
                feedback,
                decision,
                informed,
                told,
                found,
                waiting,
                partners);
    }

    public Handling withDepartment(String code) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                code,
                pin,
                track,
                state,
                steps,
                clocks,
                feedback,
                decision,
                informed,
                told,
                found,
                waiting,
                partners);
    }

    public Handling withFeedback(Feedback first) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                steps,
                clocks,
                Optional.of(first),
                decision,
                informed,
                told,
                found,
                waiting,
                partners);
    }

    public Handling withDecision(Optional<Decision> next) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                steps,
                clocks,
                feedback,
                next,
                informed,
                told,
                found,
                waiting,
                partners);
    }

    public Handling withInformed(Moment when) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                steps,
                clocks,
                feedback,
                decision,
                Optional.of(when),
                told,
                found,
                waiting,
                partners);
    }

    public Handling withTold(DeliveryProof proof) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                steps,
                clocks,
                feedback,
                decision,
                informed,
                Optional.of(proof),
                found,
                waiting,
                partners);
    }

    public Handling withFound(List<FactValue> all) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                steps,
                clocks,
                feedback,
                decision,
                informed,
                told,
                all,
                waiting,
                partners);
    }

    public Handling withWaiting(Optional<String> why) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                steps,
                clocks,
                feedback,
                decision,
                informed,
                told,
                found,
                why,
                partners);
    }

    public Handling withPartners(List<String> departments) {
        return new Handling(
                id,
                version,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                steps,
                clocks,
                feedback,
                decision,
                informed,
                told,
                found,
                waiting,
                departments);
    }

    public Handling withVersion(long stored) {
        return new Handling(
                id,
                stored,
                caseId,
                regionCode,
                department,
                pin,
                track,
                state,
                steps,
                clocks,
                feedback,
                decision,
                informed,
                told,
                found,
                waiting,
                partners);
    }
}
