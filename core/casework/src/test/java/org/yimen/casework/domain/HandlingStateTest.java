package org.yimen.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.procedure.PauseReason;

/** Which way a handling may go from each state, and that every other way is refused by name. */
class HandlingStateTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-08-03T10:00:00+08:00");
    private static final HandlingState.Received RECEIVED = new HandlingState.Received(AT);
    private static final List<HandlingState> ALL = List.of(
            new HandlingState.Pending(),
            new HandlingState.Dispatched(AT, "slip-1"),
            new HandlingState.Returned(AT, "退回", ""),
            RECEIVED,
            RECEIVED.suspend(AT.plusDays(1), "等待", "依据", PauseReason.SUSPENDED),
            RECEIVED.grant(AT),
            RECEIVED.refuse(AT),
            RECEIVED.grant(AT).told(AT),
            RECEIVED.refuse(AT).told(AT).close(AT),
            RECEIVED.withdraw(AT, "撤回"));

    private static final Map<Class<?>, Set<String>> LEGAL = Map.of(
            HandlingState.Pending.class, Set.of("PENDING"),
            HandlingState.Dispatchable.class, Set.of("PENDING", "RETURNED"),
            HandlingState.Dispatched.class, Set.of("DISPATCHED"),
            HandlingState.Returned.class, Set.of("RETURNED"),
            HandlingState.Received.class, Set.of("RECEIVED"),
            HandlingState.Suspended.class, Set.of("SUSPENDED"),
            HandlingState.Withdrawable.class, Set.of("PENDING", "DISPATCHED", "RETURNED", "RECEIVED", "SUSPENDED"),
            HandlingState.Notified.class, Set.of("NOTIFIED"));

    private static Handling in(HandlingState state) {
        Pin pin = new Pin(
                new ReleaseId(ItemCode.parse("civil-affairs/allowance"), new ItemVersion(1, 0, 0)), "bundle", "digest");
        return Handling.opened(CaseId.fresh(), "371302001000", "civil-affairs", pin, "usual", List.of())
                .withState(state)
                .withPartners(List.of("disabled-federation"));
    }

    @Test
    void everyStateIsLookedAtHereAndHasANameOfItsOwn() {
        assertThat(ALL.stream().map(HandlingState::code)).doesNotHaveDuplicates();
        assertThat(ALL.stream().map(HandlingState::title)).doesNotHaveDuplicates();
        long records = java.util.Arrays.stream(HandlingState.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .count();
        assertThat(ALL).hasSize((int) records);
    }

    @Test
    void anActionGoesOnWhereItIsLegalAndIsRefusedWithTheStatesTitleWhereNot() {
        LEGAL.forEach((wanted, states) -> ALL.forEach(state -> {
            Outcome<String> outcome = in(state).in(wanted, "办理", legal -> Outcome.done("ok"));
            assertThat(outcome.isDone())
                    .as("%s from %s", wanted.getSimpleName(), state.code())
                    .isEqualTo(states.contains(state.code()));
            outcome.reason().ifPresent(refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.ILLEGAL_STATE);
                assertThat(refusal.message()).contains("“" + state.title() + "”");
            });
        }));
    }

    @Test
    void aSuspensionEndsWhereItBegan() {
        assertThat(RECEIVED.suspend(AT.plusDays(3), "等待", "依据", PauseReason.SUSPENDED)
                        .resume())
                .isEqualTo(RECEIVED);
    }

    @Test
    void noDepartmentHasAStepToDoOnceItIsRefusedClosedOrWithdrawn() {
        assertThat(ALL.stream().filter(state -> in(state).partners().isEmpty()).map(HandlingState::code))
                .contains("REFUSED", "CLOSED", "WITHDRAWN")
                .doesNotContain("PENDING", "DISPATCHED", "RETURNED", "RECEIVED", "SUSPENDED", "GRANTED");
        assertThat(in(new HandlingState.Notified(AT, true)).partners()).containsExactly("disabled-federation");
        assertThat(in(new HandlingState.Notified(AT, false)).partners()).isEmpty();
        assertThat(in(RECEIVED).withState(RECEIVED.withdraw(AT, "不要了")).partners())
                .isEmpty();
    }

    @Test
    void nothingMoreIsDecidedOnceItIsSettled() {
        assertThat(ALL.stream().filter(HandlingState::isSettled).map(HandlingState::code))
                .containsExactlyInAnyOrder("GRANTED", "REFUSED", "NOTIFIED", "CLOSED", "WITHDRAWN");
    }
}
