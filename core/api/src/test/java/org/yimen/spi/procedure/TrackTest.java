package org.yimen.spi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yimen.spi.procedure.Steps.BASIS;
import static org.yimen.spi.procedure.Steps.decision;
import static org.yimen.spi.procedure.Steps.step;
import static org.yimen.spi.procedure.Steps.track;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.data.LegalBasis;

class TrackTest {
    private static final StepSpec SURVEY = step("survey", StepKind.SURVEY, StepStart.onAccepted());

    @Test
    void a_track_decides_exactly_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> track(SURVEY)).withMessageContaining("one decision");
        StepSpec second = step("decide-again", StepKind.DECISION, StepStart.after("decision"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(decision(StepStart.onAccepted()), second))
                .withMessageContaining("one decision");
        assertThat(track(SURVEY, decision(StepStart.after("survey"))).decision().code())
                .isEqualTo("decision");
    }

    @Test
    void a_step_waits_only_for_what_stands_above_it() {
        StepSpec early = step("survey", StepKind.SURVEY, StepStart.after("decision"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(early, decision(StepStart.onAccepted())))
                .withMessageContaining("survey")
                .withMessageContaining("waits for decision");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(SURVEY, decision(StepStart.after("survey", "check"))))
                .withMessageContaining("check");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(
                        step("self", StepKind.OPINION, StepStart.after("self")), decision(StepStart.onAccepted())));
    }

    @Test
    void two_steps_of_one_code_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(SURVEY, SURVEY, decision(StepStart.onAccepted())))
                .withMessageContaining("twice");
    }

    @Test
    void only_a_dispute_goes_back_and_only_to_a_step_above() {
        StepSpec notice = step("notice", StepKind.PUBLIC_NOTICE, StepStart.onAccepted());
        StepSpec again = step(
                "again",
                StepKind.SURVEY,
                StepStart.after("notice"),
                StepCondition.IF_DISPUTED,
                Optional.of("notice"),
                Optional.empty());

        assertThat(track(notice, again, decision(StepStart.after("again")))
                        .step("again")
                        .orElseThrow()
                        .reopens())
                .contains("notice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(
                        "again",
                        StepKind.SURVEY,
                        StepStart.after("notice"),
                        StepCondition.ALWAYS,
                        Optional.of("notice"),
                        Optional.empty()))
                .withMessageContaining("dispute");
        StepSpec forward = step(
                "again",
                StepKind.SURVEY,
                StepStart.after("notice"),
                StepCondition.IF_DISPUTED,
                Optional.of("decision"),
                Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(notice, forward, decision(StepStart.after("again"))))
                .withMessageContaining("reopens decision");
    }

    @Test
    void a_random_check_says_how_many_it_draws() {
        RandomCheck third = new RandomCheck(30, Optional.empty(), BASIS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawn(StepCondition.IF_DRAWN, Optional.empty()))
                .withMessageContaining("IF_DRAWN");
        assertThatIllegalArgumentException().isThrownBy(() -> drawn(StepCondition.ALWAYS, Optional.of(third)));
        assertThat(drawn(StepCondition.IF_DRAWN, Optional.of(third)).draw()).contains(third);
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomCheck(0, null, BASIS));
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomCheck(101, null, BASIS));
    }

    @Test
    void a_delegated_limit_says_that_the_township_may_decide() {
        Limit twenty = Limit.working(20, BASIS);
        Track delegated = full(List.of(), null, Optional.of(twenty));

        assertThat(delegated.delegation().orElseThrow().basis()).isEqualTo(BASIS);
        assertThat(full(List.of(), null, null).delegation()).isEmpty();
    }

    @Test
    void every_pause_has_its_text_or_is_marked_as_the_platforms_own() {
        LegalBasis legalAid = LegalBasis.of("法律援助法", "第四十三条");
        Track track = full(
                List.of(PauseReason.SUPPLEMENT, PauseReason.DISPUTE), Map.of(PauseReason.SUPPLEMENT, legalAid), null);

        assertThat(track.pauseBasis().get(PauseReason.SUPPLEMENT)).isEqualTo(legalAid);
        assertThat(track.pauseBasis().get(PauseReason.DISPUTE).isDefault()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full(List.of(), Map.of(PauseReason.SUPPLEMENT, legalAid), null))
                .withMessageContaining("SUPPLEMENT");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void whoever_is_refused_is_told_where_to_turn(String remedy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Track(
                        "ordinary",
                        "办理",
                        List.of(decision(StepStart.onAccepted())),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        remedy))
                .withMessageContaining("remedy");
    }

    @Test
    void what_a_track_leaves_out_is_the_plain_case() {
        Track plain = track(decision(StepStart.onReceived()));

        assertThat(plain.purpose()).isEqualTo(Purpose.APPLICATION);
        assertThat(plain.payee()).isEqualTo(Payee.HOUSEHOLD);
        assertThat(plain.limitStarts()).isEqualTo(StepStart.onAccepted());
        assertThat(plain.decision().limitStarts()).isEqualTo(StepStart.onReceived());
        assertThat(plain.seasons()).isEmpty();
        assertThat(plain.meansTested()).isEmpty();
        assertThat(plain.confers()).isEmpty();
    }

    @Test
    void a_start_names_a_step_exactly_if_it_waits_for_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepStart(StepStart.Event.ACCEPTED, Optional.of("survey")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepStart(StepStart.Event.STEP_DONE, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepStart(StepStart.Event.GRANTED, Optional.empty(), List.of("survey")));
        assertThat(StepStart.after("survey", "check").steps()).containsExactly("survey", "check");
    }

    private static StepSpec drawn(StepCondition condition, Optional<RandomCheck> draw) {
        return step("draw", StepKind.SURVEY, StepStart.onAccepted(), condition, Optional.empty(), draw);
    }

    private static Track full(
            List<PauseReason> pauses, Map<PauseReason, LegalBasis> pauseBasis, Optional<Limit> delegable) {
        return new Track(
                "ordinary",
                "办理",
                List.of(decision(StepStart.onAccepted())),
                null,
                null,
                delegable,
                pauses,
                null,
                null,
                "可以依法申请行政复议",
                null,
                pauseBasis,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
