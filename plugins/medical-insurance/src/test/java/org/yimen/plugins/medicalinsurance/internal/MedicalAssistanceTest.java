package org.yimen.plugins.medicalinsurance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.RecognisedStatus;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;

class MedicalAssistanceTest {
    private final RescueItem item = new MedicalAssistanceItem();

    /** 社会救助法 art. 42, 社会救助暂行办法 art. 30: 低保 is not examined again and handled directly. */
    @Test
    void a_household_on_minimum_living_goes_straight_to_the_department() {
        Application direct =
                Samples.holding("minimum-living", "household", "20000").build();
        assertThat(item.validate(direct)).isEmpty();
        assertThat(item.assess(direct).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.track(direct)).isEqualTo("direct");
        assertThat(types(direct)).doesNotContain("check-authorisation", "income-statement", "property-statement");
        Track track = item.release().track("direct").orElseThrow();
        assertThat(item.release().examinesMeans(track)).isFalse();
        assertThat(track.steps()).extracting(StepSpec::kind).doesNotContain(StepKind.PUBLIC_NOTICE);
    }

    /** 社会救助法 art. 42: 刚性支出 is not examined again; art. 44, 社会救助暂行办法 art. 30: but reviewed and shown in public. */
    @Test
    void a_rigid_expense_household_is_spared_the_means_test_but_not_the_notice() {
        Application rigid =
                Samples.holding("rigid-expense", "household", "20000").build();
        assertThat(item.validate(rigid)).isEmpty();
        assertThat(item.track(rigid)).isEqualTo("recognised");
        Track track = item.release().track("recognised").orElseThrow();
        assertThat(item.release().examinesMeans(track)).isFalse();
        assertThat(track.steps())
                .extracting(StepSpec::code)
                .containsSubsequence("intake", "township-review", "centre-review", "public-notice", "decision");
        assertThat(track.step("township-review").orElseThrow().owner()).isEqualTo(Owner.TOWNSHIP);
    }

    /** 社会救助暂行办法 art. 28(三) with a share of 100 percent: 23 119 yuan must be exceeded. */
    @Test
    void illness_makes_poor_above_the_local_income_a_head() {
        Application at = Samples.poorByIllness("23119").build();
        assertThat(item.assess(at).outlook()).isEqualTo(Outlook.UNLIKELY);
        Application above = Samples.poorByIllness("23119.01").build();
        assertThat(item.assess(above).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.track(above)).isEqualTo("illness");
        assertThat(item.validate(above)).isEmpty();
    }

    /** Default: 24 months of 593.90 yuan for two persons, 28 507.20 yuan. */
    @Test
    void savings_beyond_the_local_limit_speak_against() {
        Household family = Samples.couple("60000").consenting();
        assertThat(outlook(family.savings("28507.20"))).isEqualTo(Outlook.LIKELY);
        assertThat(outlook(family.savings("28507.21"))).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(family)).isEqualTo(Outlook.UNDECIDED);
    }

    /** Places excuse the only car if it takes the patient to treatment. */
    @Test
    void a_car_leaves_it_open_unless_it_serves_the_treatment() {
        Household driving = Samples.couple("60000")
                .consenting()
                .declare("property", Document.of(Map.of("savings", 0, "vehicles", List.of(Map.of("kind", "CAR")))));
        assertThat(outlook(driving)).isEqualTo(Outlook.UNDECIDED);
        Application excused =
                Samples.applying(driving).answer("medicalVehicle", true).build();
        assertThat(item.assess(excused).outlook()).isEqualTo(Outlook.LIKELY);
    }

    /** Default after 京医保发〔2023〕9号 二（四）2: a second home or any shop leaves it open, each for its own reason. */
    @Test
    void a_shop_is_no_second_home_but_leaves_it_open_as_well() {
        assertThat(openFor(List.of(Map.of("use", "OWN")))).isEmpty();
        assertThat(openFor(List.of(Map.of("use", "OWN"), Map.of("use", "LET")))).containsExactly("住房超过规定套数");
        assertThat(openFor(List.of(Map.of("use", "OWN"), Map.of("use", "BUSINESS"))))
                .containsExactly("家庭拥有非住宅类房屋");
    }

    private List<String> openFor(List<Map<String, Object>> houses) {
        Household owning = Samples.couple("60000")
                .consenting()
                .declare("property", Document.of(Map.of("savings", 0, "houses", houses)));
        return item.assess(Samples.applying(owning).build()).reasons().stream()
                .filter(reason -> reason.effect() == Reason.Effect.OPEN)
                .map(Reason::text)
                .toList();
    }

    /** Where a check found other savings than declared, the check decides (design: the verified value). */
    @Test
    void what_the_check_found_decides() {
        Household found = Samples.couple("60000")
                .consenting()
                .savings("0")
                .checked("property", Document.of(Map.of("savings", new BigDecimal("300000"))));
        assertThat(outlook(found)).isEqualTo(Outlook.UNLIKELY);
    }

    /** 社会救助法 art. 40: whoever is examined agrees to it. */
    @Test
    void without_consent_the_check_cannot_start() {
        Application silent = Samples.applying(Samples.couple("60000")).build();
        assertThat(item.validate(silent))
                .extracting(Finding::pointer)
                .containsExactly("/facts/consents/truthful", "/facts/consents/checkAuthorised");
    }

    /** 社会救助法 art. 42 speaks of those who are recognised now: a status that ended yesterday spares nothing. */
    @Test
    void a_status_that_ended_spares_nothing() {
        LocalDate yesterday = LocalDate.of(2026, 11, 1);
        RecognisedStatus ended = new RecognisedStatus(
                "minimum-living", "household", LocalDate.of(2024, 2, 29), Optional.of(yesterday), "REGISTER");
        Applications family = Samples.poorByIllness("60000").holding(ended);
        assertThat(item.track(family.build())).isEqualTo("illness");
        assertThat(item.track(family.on(2026, 11, 1).build())).isEqualTo("direct");
    }

    /** A status of one person (特困) does not cover the others. */
    @Test
    void one_unrecognised_patient_brings_the_means_test_back() {
        Applications mixed = Samples.applying(
                        Samples.couple("10000").ill("member:0", Map.of("selfPaid", new BigDecimal("30000"))))
                .holding("extreme-poverty", "applicant");
        assertThat(item.track(mixed.build())).isEqualTo("illness");
        assertThat(item.beneficiaries(mixed.build())).containsExactly("applicant", "member:0");
    }

    /**
     * 社会救助法 art. 42 spares whom a department recognised: that one member is 特困 must not skip the check of a household
     * that nobody examined.
     */
    @Test
    void the_check_of_a_mixed_household_is_never_skipped() {
        Track track = item.release().track("illness").orElseThrow();
        assertThat(track.step("verification").orElseThrow().condition()).isEqualTo(StepCondition.ALWAYS);
    }

    /** The whole is the sum of its steps, so that no step can overrun it on time. */
    @ParameterizedTest
    @CsvSource({"illness, 40", "recognised, 31", "direct, 21", "premium, 11"})
    void the_whole_limit_is_the_sum_of_its_steps(String code, int days) {
        Track track = item.release().track(code).orElseThrow();
        int steps = track.steps().stream()
                .filter(step -> step.condition() == StepCondition.ALWAYS)
                .mapToInt(step -> step.notice()
                        .map(notice -> notice.days())
                        .or(step::limit)
                        .map(Limit::amount)
                        .orElse(0))
                .sum();
        assertThat(steps).isEqualTo(days);
        assertThat(track.limit().orElseThrow().amount()).isEqualTo(days);
    }

    /** Beijing's limits as defaults: 1, 14, 10, 10 working days, notice 5, explanation 4, refusal told in 2. */
    @Test
    void the_limits_are_local_defaults_that_a_city_can_set() {
        Track track = item.release().track("illness").orElseThrow();
        assertThat(List.of("intake", "township-review", "centre-review", "decision", "explanation"))
                .extracting(code ->
                        track.step(code).orElseThrow().limit().orElseThrow().amount())
                .containsExactly(1, 14, 10, 10, 4);
        assertThat(track.step("public-notice")
                        .orElseThrow()
                        .notice()
                        .orElseThrow()
                        .days()
                        .amount())
                .isEqualTo(5);
        assertThat(track.refusalTold().orElseThrow().amount()).isEqualTo(2);
        assertThat(track.steps().stream().flatMap(step -> step.limit().stream()))
                .allMatch(
                        limit -> limit.parameter().isPresent() && limit.basis().isDefault());
    }

    private Outlook outlook(Household household) {
        return item.assess(Samples.applying(household).build()).outlook();
    }

    private List<String> types(Application application) {
        return item.materials(application).stream().map(MaterialNeed::type).toList();
    }
}
