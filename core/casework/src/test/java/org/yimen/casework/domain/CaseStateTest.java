package org.yimen.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.parameter.AreaKind;

/** Which way a case may go from each state, and that every other way is refused by name. */
class CaseStateTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-08-03T10:00:00+08:00");
    private static final List<CaseState> ALL = List.of(
            new CaseState.Draft(),
            new CaseState.Registered(AT),
            new CaseState.Supplementing(AT, "补正〔2026〕1号"),
            new CaseState.Accepted(AT),
            new CaseState.InProgress(AT),
            new CaseState.Completed(AT),
            new CaseState.Notified(AT),
            new CaseState.Closed(AT),
            new CaseState.Archived(AT, "1"),
            new CaseState.Declined(AT, "理由", "依据", "救济"),
            new CaseState.Withdrawn(AT, "撤回"));

    /** For each action the states from which it is legal. */
    private static final Map<Class<?>, Set<String>> LEGAL = Map.of(
            CaseState.Draft.class, Set.of("DRAFT"),
            CaseState.Open.class, Set.of("DRAFT", "REGISTERED", "SUPPLEMENTING"),
            CaseState.Acceptable.class, Set.of("REGISTERED", "SUPPLEMENTING"),
            CaseState.Accepted.class, Set.of("ACCEPTED"),
            CaseState.InProgress.class, Set.of("IN_PROGRESS"),
            CaseState.Withdrawable.class, Set.of("DRAFT", "REGISTERED", "SUPPLEMENTING", "ACCEPTED", "IN_PROGRESS"),
            CaseState.Completed.class, Set.of("COMPLETED"),
            CaseState.Notified.class, Set.of("NOTIFIED"),
            CaseState.Closed.class, Set.of("CLOSED"));

    private static CaseFile in(CaseState state) {
        Desk desk = new Desk("d", "371302001000", "窗口", "", "", "");
        CaseFile.Intake intake = new CaseFile.Intake(
                desk, Source.WINDOW, new By("a", "甲"), AT, LocalDate.of(2026, 8, 3), AreaKind.URBAN);
        return CaseFile.draft(CaseId.fresh(), intake, List.of(), Document.empty())
                .withState(state);
    }

    @Test
    void everyStateIsLookedAtHere() {
        assertThat(ALL.stream().map(CaseState::getClass)).containsExactlyInAnyOrderElementsOf(CaseState.all());
        assertThat(ALL.stream().map(CaseState::title)).doesNotHaveDuplicates().allMatch(title -> !title.isBlank());
        assertThat(ALL.stream().map(CaseState::code)).doesNotHaveDuplicates();
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
                assertThat(refusal.message())
                        .contains("“" + state.title() + "”")
                        .contains("不能办理");
                assertThat(refusal.code()).matches("case-[a-z-]+");
            });
        }));
    }

    @Test
    void aClaimIsOpenUntilTheCaseIsOver() {
        assertThat(ALL.stream().filter(state -> !state.isLive()).map(CaseState::code))
                .containsExactlyInAnyOrder("CLOSED", "ARCHIVED", "DECLINED", "WITHDRAWN");
    }
}
