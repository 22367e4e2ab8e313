package org.yimen.spi.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Claimant;
import org.yimen.spi.item.Counter;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.item.Venue;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Payee;
import org.yimen.spi.procedure.Season;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.Track;

/** Who may have the nineteen items, when, where, how often, and to whom the money goes. */
class NineteenItemsEntitlementTest {
    private static final String LIVING = "civil-affairs/minimum-living-allowance";
    private static final String POVERTY = "civil-affairs/extreme-poverty-support";
    private static final String TEMPORARY = "civil-affairs/temporary-assistance";
    private static final String LEGAL = "justice/legal-aid";
    private static final String MEDICAL = "medical-insurance/medical-assistance";
    private static final String DISASTER = "emergency/disaster-relief";
    private static final String CERTIFICATE = "disabled-federation/disability-certificate";
    private static final String CANCERS = "womens-federation/two-cancers-aid";

    @ParameterizedTest
    @CsvSource({
        "civil-affairs/minimum-living-allowance, HUKOU",
        "civil-affairs/temporary-assistance, EMERGENCY_PLACE",
        "education/education-aid, SCHOOL",
        "justice/legal-aid, COURT_OR_AGENCY",
        "justice/legal-aid, EVENT_PLACE",
        "health/emergency-treatment, HOSPITAL",
        "housing/housing-aid, DEPARTMENT",
        "emergency/disaster-relief, EMERGENCY_PLACE",
        "trade-union/golden-autumn, WORKPLACE"
    })
    void an_item_is_applied_for_where_its_text_says(String code, Venue venue) {
        assertThat(Skeletons.release(code).venues()).contains(venue);
    }

    @ParameterizedTest
    @CsvSource({"06-30, false", "07-01, true", "08-31, true", "09-01, false"})
    void golden_autumn_is_open_in_july_and_august(String day, boolean open) {
        Season season = Skeletons.release("trade-union/golden-autumn").season().orElseThrow();

        assertThat(season.includes(LocalDate.parse("2026-" + day))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, false",
        "2026-11-30, false",
        "2026-12-01, true",
        "2027-01-01, true",
        "2027-05-31, true",
        "2027-06-01, false"
    })
    void winter_spring_relief_runs_over_new_year_while_emergency_relief_is_always_open(LocalDate day, boolean open) {
        assertThat(Skeletons.track(DISASTER, "winter-spring").inSeason(day)).isEqualTo(open);
        assertThat(Skeletons.track(DISASTER, "emergency").inSeason(day)).isTrue();
    }

    /** 自然灾害救助条例 art. 21: whom it is for is settled by the end of October, so that one tells of it before. */
    @ParameterizedTest
    @CsvSource({"08-31, false", "09-01, true", "10-31, true", "11-01, false"})
    void winter_hardship_is_told_of_before_the_county_settles_the_list(String day, boolean open) {
        assertThat(Skeletons.track(DISASTER, "winter-spring").inSeason(LocalDate.parse("2026-" + day)))
                .isEqualTo(open);
    }

    /** 社会救助法 art. 37 stands above 社会救助暂行办法 art. 44, which sends one to the employment service. */
    @Test
    void employment_aid_is_applied_for_at_the_township() {
        assertThat(Skeletons.release("human-resources/employment-aid").venues())
                .containsExactly(Venue.HUKOU, Venue.RESIDENCE);
    }

    /** 国办发〔2023〕39号 四（二）2: 其他经济困难家庭 too, whom only the school recognises. */
    @Test
    void a_school_helps_families_that_no_department_recognised() {
        assertThat(Skeletons.release("education/education-aid").statuses().requiresAny())
                .isEmpty();
    }

    @Test
    void a_premium_goes_to_the_insurance_and_a_subsidy_to_whoever_paid_it() {
        String code = "human-resources/social-insurance-aid";

        assertThat(Skeletons.track(code, "premium").payee()).isEqualTo(Payee.INSURANCE);
        assertThat(Skeletons.track(code, "flexible").payee()).isEqualTo(Payee.HOUSEHOLD);
    }

    /** No text read allows a household housing aid but once; a counter would reach rent subsidies as well. */
    @Test
    void housing_aid_is_not_counted() {
        assertThat(Skeletons.release("housing/housing-aid").counters()).isEmpty();
    }

    @Test
    void disaster_relief_has_its_six_kinds() {
        assertThat(Skeletons.release(DISASTER).tracks())
                .extracting(Track::code)
                .containsExactly("emergency", "transition", "winter-spring", "drought", "rebuilding", "bereaved");
        assertThat(Skeletons.track(DISASTER, "emergency").reliefFirst()).isPresent();
    }

    @Test
    void two_cancers_aid_is_open_only_on_the_days_the_city_announced() {
        Season season = Skeletons.release(CANCERS).season().orElseThrow();
        LocalDate day = LocalDate.of(2026, 3, 31);

        assertThat(season.isOpen(day, key -> BigDecimal.ONE)).isTrue();
        assertThat(season.isOpen(day, key -> BigDecimal.ZERO)).isFalse();
        assertThat(defaultOf(Skeletons.release(CANCERS), season.openWhen().orElseThrow()))
                .isEqualByComparingTo("0");
    }

    @Test
    void a_school_recognises_twice_a_year() {
        Track school = Skeletons.track("education/education-aid", "school");

        assertThat(school.inSeason(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(school.inSeason(LocalDate.of(2027, 3, 1))).isTrue();
        assertThat(school.inSeason(LocalDate.of(2026, 12, 1))).isFalse();
    }

    @Test
    void the_hospital_claims_emergency_treatment_and_the_fund_pays_the_hospital() {
        ItemRelease release = Skeletons.release("health/emergency-treatment");

        assertThat(release.claimant()).isEqualTo(Claimant.HOSPITAL);
        assertThat(release.tracks().get(0).payee()).isEqualTo(Payee.INSTITUTION);
        assertThat(Skeletons.item("health/emergency-treatment").form().facts())
                .noneMatch(use -> use.key().name().equals("bank-account"));
        assertThat(Skeletons.track(MEDICAL, "direct").payee()).isEqualTo(Payee.INSTITUTION);
        assertThat(Skeletons.track(MEDICAL, "premium").payee()).isEqualTo(Payee.INSURANCE);
        assertThat(Skeletons.track(MEDICAL, "on-application").payee()).isEqualTo(Payee.HOUSEHOLD);
    }

    @Test
    void two_cancers_aid_comes_once_in_a_life_and_ten_thousand_yuan_high() {
        assertThat(Skeletons.release(CANCERS).counters()).singleElement().satisfies(counter -> assertThat(counter.per())
                .isEqualTo(Counter.Period.LIFE));
        assertThat(defaultOf(Skeletons.release(CANCERS), "womens-federation.two-cancers-amount"))
                .isEqualByComparingTo("10000");
    }

    @Test
    void temporary_assistance_counts_a_member_and_cause_once_and_the_household_twice_a_year() {
        List<Counter> counters = Skeletons.release(TEMPORARY).counters();

        assertThat(counters.get(0).of()).isEqualTo(Counter.Of.PERSON);
        assertThat(counters.get(0).sameCause()).isTrue();
        assertThat(counters.get(1).of()).isEqualTo(Counter.Of.HOUSEHOLD);
        assertThat(counters.get(1).most()).isEqualTo(2);
        assertThat(counters).extracting(Counter::per).containsOnly(Counter.Period.CALENDAR_YEAR);
    }

    @Test
    void a_child_under_the_orphans_scheme_is_not_recognised_as_extremely_poor() {
        ItemRelease release = Skeletons.release(POVERTY);

        assertThat(release.confersOn(Skeletons.track(POVERTY, "adult"))).containsExactly(Statuses.EXTREME_POVERTY);
        assertThat(release.confersOn(Skeletons.track(POVERTY, "orphan"))).containsExactly(Statuses.ORPHAN);
        assertThat(release.confersOn(Skeletons.track(POVERTY, "termination"))).isEmpty();
        assertThat(Skeletons.release(CERTIFICATE).confersOn(Skeletons.track(CERTIFICATE, "child-rehabilitation")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "civil-affairs/rigid-expense-household, rigid-expense, 12",
        "civil-affairs/near-minimum-living, near-minimum-living, 0",
        "disabled-federation/disability-certificate, disabled, 120",
        "human-resources/employment-aid, hard-to-employ, 24"
    })
    void a_status_holds_for_its_months(String code, String status, int months) {
        assertThat(Skeletons.release(code).statuses().confers()).containsEntry(status, months);
    }

    @Test
    void a_recognised_household_is_not_examined_twice_and_a_recognised_one_is_not_recognised_lower() {
        assertThat(Skeletons.release(MEDICAL).statuses().spares())
                .containsExactly(
                        Statuses.EXTREME_POVERTY,
                        Statuses.MINIMUM_LIVING,
                        Statuses.NEAR_MINIMUM_LIVING,
                        Statuses.RIGID_EXPENSE);
        assertThat(Skeletons.release("civil-affairs/rigid-expense-household")
                        .statuses()
                        .excludes())
                .containsExactly(Statuses.EXTREME_POVERTY, Statuses.MINIMUM_LIVING, Statuses.NEAR_MINIMUM_LIVING);
        assertThat(Skeletons.release("civil-affairs/disability-subsidy")
                        .statuses()
                        .excludes())
                .containsExactly(Statuses.EXTREME_POVERTY);
        assertThat(Skeletons.release(CANCERS).statuses().requiresAny()).contains(Statuses.RELAPSE_RISK);
    }

    @Test
    void some_matters_of_legal_aid_and_small_relief_are_granted_without_a_look_at_means() {
        ItemRelease legal = Skeletons.release(LEGAL);
        Track exempt = Skeletons.track(LEGAL, "exempt");
        assertThat(legal.examinesMeans(Skeletons.track(LEGAL, "ordinary"))).isTrue();
        assertThat(legal.examinesMeans(exempt)).isFalse();
        assertThat(Skeletons.has(exempt, StepKind.VERIFICATION)).isFalse();

        ItemRelease temporary = Skeletons.release(TEMPORARY);
        assertThat(temporary.examinesMeans(Skeletons.track(TEMPORARY, "small-fast")))
                .isFalse();
        assertThat(temporary.examinesMeans(Skeletons.track(TEMPORARY, "by-expense")))
                .isTrue();
    }

    @Test
    void a_household_that_earns_its_way_out_of_minimum_living_is_let_go_within_six_months() {
        var review = Skeletons.release(LIVING).review().orElseThrow();

        assertThat(review.months()).isEqualTo(12);
        assertThat(review.unsteadyMonths()).isEqualTo(6);
        assertThat(review.gradualExit().orElseThrow().months()).isEqualTo(6);
        assertThat(Skeletons.release(POVERTY).review().orElseThrow().gradualExit())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVING, CERTIFICATE})
    void a_grant_is_for_the_household_or_the_applicant_unless_the_item_says_for_whom(String code) {
        var item = Skeletons.item(code);
        String expected = item.release().claimant() == Claimant.HOUSEHOLD ? "household" : "applicant";

        assertThat(item.beneficiaries(empty())).containsExactly(expected);
    }

    private static BigDecimal defaultOf(ItemRelease release, String key) {
        return release.parameters().stream()
                .filter(spec -> spec.key().equals(key))
                .map(ParameterSpec::defaultValue)
                .findFirst()
                .orElseThrow();
    }

    private static Application empty() {
        return new Application(
                LocalDate.of(2026, 11, 23),
                "360999100000",
                AreaKind.RURAL,
                Facts.none(),
                Document.empty(),
                key -> BigDecimal.ZERO,
                List.of(),
                List.of());
    }
}
