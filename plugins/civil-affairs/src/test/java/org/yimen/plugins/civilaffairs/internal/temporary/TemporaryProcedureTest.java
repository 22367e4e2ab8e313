package org.yimen.plugins.civilaffairs.internal.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.item.Venue;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.Track;

final class TemporaryProcedureTest {
    private final TemporaryAssistance item = new TemporaryAssistance();

    /** 2026 opinion: at most three days, no check, no notice; 社会救助法 art. 50. */
    @Test
    void small_and_fast_has_three_calendar_days_and_no_check_or_notice() {
        Track small = track("small-fast");

        assertThat(small.limit()).map(Limit::amount).contains(3);
        assertThat(small.limit()).map(Limit::kind).contains(DayKind.CALENDAR);
        assertThat(small.reliefFirst()).isPresent();
        assertThat(small.steps())
                .extracting(step -> step.kind())
                .containsExactly(StepKind.DECISION, StepKind.DELIVERY, StepKind.PUBLICATION, StepKind.COMPLETION);
    }

    /** 社会救助法 art. 45: a grant is published 按照规定; what no rule asks of small relief is left to the place. */
    @Test
    void small_relief_is_published_only_where_the_place_rules_so() {
        assertThat(track("small-fast").step("publication").orElseThrow().condition())
                .isEqualTo(StepCondition.IF_NEEDED);
        assertThat(track("emergency").step("publication").orElseThrow().condition())
                .isEqualTo(StepCondition.ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "emergency,5,civil-affairs.emergency-limit",
        "expense,15,civil-affairs.expense-limit",
        "expense-recognised,7,civil-affairs.expense-limit-recognised"
    })
    void limits_that_no_text_settles_are_parameters(String code, int days, String parameter) {
        Limit limit = track(code).limit().orElseThrow();

        assertThat(limit.amount()).isEqualTo(days);
        assertThat(limit.kind()).isEqualTo(DayKind.WORKING);
        assertThat(limit.parameter()).contains(parameter);
        assertThat(limit.basis().isDefault()).isTrue();
    }

    /** 2018 opinion part 2(2): urgent relief is simplified, relief by expense goes the whole way. */
    @ParameterizedTest
    @CsvSource({"emergency,false", "expense,true", "expense-recognised,true"})
    void only_relief_by_expense_hangs_a_notice(String code, boolean notice) {
        assertThat(track(code).steps().stream().anyMatch(step -> step.kind() == StepKind.PUBLIC_NOTICE))
                .isEqualTo(notice);
    }

    @Test
    void place_of_the_emergency_is_the_usual_venue() {
        assertThat(item.release().venues().get(0)).isEqualTo(Venue.EMERGENCY_PLACE);
    }

    private Track track(String code) {
        return item.release().track(code).orElseThrow();
    }
}
