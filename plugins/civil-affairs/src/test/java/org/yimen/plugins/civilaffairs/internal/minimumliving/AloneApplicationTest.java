package org.yimen.plugins.civilaffairs.internal.minimumliving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.alone;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.nearFamilyWithDisabledSon;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.single;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Statuses;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;

class AloneApplicationTest {
    private final MinimumLivingItem item = new MinimumLivingItem();

    // 低保办法 art. 8(一): grade three counts for intellect and mind alone.
    @Test
    void a_mentally_disabled_person_of_grade_three_in_a_near_household_is_likely() {
        Application application = son(3, "MENTAL").build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.validate(application)).noneMatch(finding -> finding.isError());
    }

    @Test
    void a_limb_disabled_person_of_grade_three_is_unlikely_and_told_so() {
        Application application = son(3, "LIMB").build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNLIKELY);
        assertThat(codes(application)).contains("alone-neither-disabled-nor-ill");
    }

    @Test
    void grade_two_counts_for_any_type() {
        assertThat(item.assess(son(2, "LIMB").build()).outlook()).isEqualTo(Outlook.LIKELY);
    }

    // The status goes to the one who applies, not to the parents (社会救助法 art. 21).
    @Test
    void the_grown_son_alone_is_the_beneficiary() {
        assertThat(item.beneficiaries(son(2, "LIMB").build())).containsExactly("member:0");
        assertThat(item.beneficiaries(
                        Samples.asHousehold(Samples.familyOfThree()).build()))
                .containsExactly("household");
    }

    // The household is 边缘 by its figures, but nobody recognised it yet: 593.90 × 12 × 2 = 14253.60 ≤ 18000 < 21380.40.
    @Test
    void without_the_recognition_it_stays_open() {
        Application application = alone(nearFamilyWithDisabledSon(2, "LIMB"), "member:0", "NEAR_DISABLED")
                .answer("ownIncome", 0)
                .build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNDECIDED);
    }

    // 2022 notice, part 1(一): a household that qualifies may not enter by one member alone.
    @Test
    void a_poorer_household_is_asked_to_apply_as_a_whole() {
        Household poorer = nearFamilyWithDisabledSon(2, "LIMB").annualIncome("6000");

        assertThat(item.assess(alone(poorer, "member:0", "NEAR_DISABLED")
                                .answer("ownIncome", 0)
                                .build())
                        .reasons())
                .anyMatch(reason -> reason.text().contains("不得仅将个别成员纳入"));
    }

    // The same sentence binds the unemployed adult of a household that qualifies: 6000 < 14253.60.
    @Test
    void an_unemployed_adult_of_a_poorer_household_is_asked_to_apply_with_it() {
        Applications son = alone(
                        nearFamilyWithDisabledSon(1, "VISION").annualIncome("6000"), "member:0", "UNEMPLOYED_DISABLED")
                .answer("ownIncome", 0)
                .answer("ownAssets", 0);

        assertThat(item.assess(son.build()).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(item.assess(son.build()).reasons())
                .anyMatch(reason -> reason.text().contains("不得仅将个别成员纳入"));
    }

    @Test
    void an_expired_certificate_leaves_it_open() {
        Household household = nearFamilyWithDisabledSon(2, "LIMB")
                .set(
                        "disability",
                        "persons",
                        List.of(Map.of("holder", "member:0", "grade", 2, "validUntil", "2026-11-01")));
        Application application = alone(household, "member:0", "NEAR_DISABLED")
                .answer("ownIncome", 0)
                .holding(Statuses.NEAR_MINIMUM_LIVING, "household")
                .build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(codes(application)).doesNotContain("alone-neither-disabled-nor-ill");
    }

    // 2022 notice, part 1(一): of age, without work, grade one or two; no 边缘 household is asked for.
    @Test
    void an_unemployed_severely_disabled_adult_needs_no_near_household() {
        Household rich = nearFamilyWithDisabledSon(1, "VISION").annualIncome("90000");
        Application application = alone(rich, "member:0", "UNEMPLOYED_DISABLED")
                .answer("ownIncome", 6000)
                .answer("kinSupport", 6000)
                .answer("ownAssets", 0)
                .build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.LIKELY);
    }

    // 社会救助法 art. 18: property too; as a household of one, 24 × 593.90 = 14253.60.
    @Test
    void own_assets_count_outside_a_near_household() {
        Applications clergy = clergy("2010-01-01");

        assertThat(clergy.answer("ownAssets", new BigDecimal("14253.60")).build())
                .matches(this::isLikely);
        assertThat(item.assess(clergy.answer("ownAssets", new BigDecimal("14253.61"))
                                .build())
                        .outlook())
                .isEqualTo(Outlook.UNLIKELY);
        assertThat(item.assess(clergy.answer("ownAssets", null).build()).outlook())
                .isEqualTo(Outlook.UNDECIDED);
    }

    // 2022 notice, part 1(一): a certificate that ran out can be renewed, so nothing is refused for it yet.
    @Test
    void an_expired_certificate_leaves_it_open_for_an_unemployed_adult_too() {
        Household household = nearFamilyWithDisabledSon(2, "LIMB")
                .set(
                        "disability",
                        "persons",
                        List.of(Map.of("holder", "member:0", "grade", 2, "validUntil", "2026-11-01")));

        assertThat(item.assess(alone(household, "member:0", "UNEMPLOYED_DISABLED")
                                .answer("ownIncome", 0)
                                .answer("ownAssets", 0)
                                .build())
                        .outlook())
                .isEqualTo(Outlook.UNDECIDED);
    }

    // art. 8(一) asks for the certificate, so a grade without one known to be valid proves nothing yet.
    @Test
    void a_certificate_of_unknown_state_leaves_it_open() {
        Household household = nearFamilyWithDisabledSon(2, "LIMB")
                .set("disability", "persons", List.of(Map.of("holder", "member:0", "grade", 2)));

        assertThat(item.assess(alone(household, "member:0", "NEAR_DISABLED")
                                .answer("ownIncome", 0)
                                .holding(Statuses.NEAR_MINIMUM_LIVING, "household")
                                .build())
                        .outlook())
                .isEqualTo(Outlook.UNDECIDED);
    }

    // The grade of several disabilities is that of the heaviest: limb 3 with intellect 4 is not art. 8(一).
    @Test
    void grade_three_of_several_types_is_open_until_each_grade_is_known() {
        Household household = nearFamilyWithDisabledSon(3, "MENTAL")
                .set(
                        "disability",
                        "persons",
                        List.of(Map.of(
                                "holder",
                                "member:0",
                                "grade",
                                3,
                                "types",
                                List.of("MULTIPLE", "LIMB", "INTELLECT"),
                                "state",
                                "VALID")));
        Application application = alone(household, "member:0", "NEAR_DISABLED")
                .answer("ownIncome", 0)
                .holding(Statuses.NEAR_MINIMUM_LIVING, "household")
                .build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(codes(application)).doesNotContain("alone-neither-disabled-nor-ill");
    }

    // Grade three of the mind is enough for art. 8(一), not for the notice.
    @Test
    void grade_three_is_not_severe_for_an_unemployed_adult() {
        Application application = alone(nearFamilyWithDisabledSon(3, "MENTAL"), "member:0", "UNEMPLOYED_DISABLED")
                .answer("ownIncome", 0)
                .build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNLIKELY);
        assertThat(codes(application)).contains("alone-not-severely-disabled");
    }

    // 低保办法 art. 8(三): three years, the third included; the leap day's third anniversary is 28 February.
    @Test
    void clergy_need_three_full_years_away() {
        assertThat(clergy("2023-11-02").build()).matches(this::isLikely);
        assertThat(clergy("2023-11-03").build()).matches(application -> !isLikely(application));
        assertThat(clergy("2024-02-29").on(2027, 2, 28).build()).matches(this::isLikely);
        assertThat(clergy("2024-02-29").on(2027, 2, 27).build()).matches(application -> !isLikely(application));
    }

    // 低保办法 art. 8(二): illness recognised locally as serious.
    @Test
    void serious_illness_asks_for_a_diagnosis_and_nothing_that_the_check_sees() {
        Application application = alone(single().ill("applicant", Map.of("severe", true)), "applicant", "NEAR_ILL")
                .answer("ownIncome", 0)
                .build();

        assertThat(item.materials(application))
                .extracting(need -> need.type() + " " + need.obtainedBy())
                .contains("diagnosis APPLICANT", "household-register SHARED_DATA")
                .doesNotContain("disability-certificate SHARED_DATA", "household-register APPLICANT");
    }

    @Test
    void alone_without_a_ground_is_an_error_and_undecided() {
        Application application = Applications.forItem(item)
                .of(single())
                .answer("applyAs", "ALONE")
                .build();

        assertThat(codes(application)).contains("alone-without-ground");
        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNDECIDED);
    }

    @Test
    void what_is_paid_by_kin_is_part_of_the_own_income() {
        Applications son = alone(nearFamilyWithDisabledSon(1, "LIMB"), "member:0", "UNEMPLOYED_DISABLED")
                .answer("ownIncome", 1000)
                .answer("kinSupport", 1001);

        assertThat(codes(son.build())).contains("kin-support-over-income");
        assertThat(item.assess(son.build()).reasons())
                .anyMatch(reason -> reason.text().contains("本人年收入0.00元"));
        assertThat(codes(son.answer("kinSupport", 1000).build())).doesNotContain("kin-support-over-income");
    }

    @Test
    void clergy_say_since_when() {
        assertThat(codes(alone(single(), "applicant", "CLERGY").build())).contains("clergy-date-missing");
        assertThat(codes(clergy("2023-11-02").build())).doesNotContain("clergy-date-missing");
    }

    // 低保办法 art. 6, 8: who could apply alone once the household is 边缘 is told so.
    @Test
    void a_disabled_applicant_of_a_near_household_hears_of_the_other_way() {
        Household household = single().annualIncome("9000")
                .disabled("applicant", Map.of("grade", 2, "types", List.of("HEARING"), "state", "VALID"));

        assertThat(codes(Samples.asHousehold(household).build())).contains("consider-alone");
        assertThat(codes(Samples.asHousehold(household.annualIncome("7000")).build()))
                .doesNotContain("consider-alone");
    }

    // 低保办法 art. 6, 8(二): the son and the ill are told of as the applicant is.
    @Test
    void every_member_who_could_apply_alone_is_told_of() {
        Household ill = single().annualIncome("9000").ill("applicant", Map.of("severe", true));

        assertThat(codes(Samples.asHousehold(nearFamilyWithDisabledSon(2, "LIMB"))
                        .build()))
                .contains("consider-alone");
        assertThat(codes(Samples.asHousehold(ill).build())).contains("consider-alone");
    }

    // 2022 notice, part 1(一): an unemployed severely disabled adult needs no 边缘 household.
    @Test
    void an_unemployed_severely_disabled_son_of_a_richer_household_is_told_of() {
        Household rich = nearFamilyWithDisabledSon(1, "VISION").annualIncome("90000");

        assertThat(codes(Samples.asHousehold(rich).build())).contains("consider-alone");
        assertThat(codes(Samples.asHousehold(
                                nearFamilyWithDisabledSon(3, "MENTAL").annualIncome("90000"))
                        .build()))
                .doesNotContain("consider-alone");
    }

    @Test
    void a_holder_who_is_nobody_is_an_error() {
        assertThat(codes(alone(single(), "member:0", "LOCAL").build())).contains("alone-holder-unknown");
    }

    private Applications son(int grade, String type) {
        return alone(nearFamilyWithDisabledSon(grade, type), "member:0", "NEAR_DISABLED")
                .answer("ownIncome", 0)
                .holding(Statuses.NEAR_MINIMUM_LIVING, "household");
    }

    private Applications clergy(String since) {
        return alone(single(), "applicant", "CLERGY")
                .answer("clergySince", since)
                .answer("ownIncome", 1200)
                .answer("ownAssets", 0);
    }

    private boolean isLikely(Application application) {
        return item.assess(application).outlook() == Outlook.LIKELY;
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream()
                .map(finding -> finding.code())
                .toList();
    }
}
