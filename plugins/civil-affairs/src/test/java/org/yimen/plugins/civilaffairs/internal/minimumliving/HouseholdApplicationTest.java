package org.yimen.plugins.civilaffairs.internal.minimumliving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.asHousehold;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.familyOfThree;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.single;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;
import org.yimen.testkit.Household;
import org.yimen.testkit.Member;

class HouseholdApplicationTest {
    private final MinimumLivingItem item = new MinimumLivingItem();

    // 社会救助法 art. 18: income a head below the standard and property within the limits.
    // 593.90 × 12 × 3 = 21380.40 > 10000.
    @Test
    void a_family_below_the_standard_is_likely() {
        assertThat(outlook(asHousehold(familyOfThree().annualIncome("10000")).build()))
                .isEqualTo(Outlook.LIKELY);
    }

    // art. 18 says below: at the standard is not below it, and one fen less is.
    @Test
    void income_at_the_standard_is_not_below_it() {
        assertThat(outlook(asHousehold(familyOfThree().annualIncome("21380.40")).build()))
                .isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(asHousehold(familyOfThree().annualIncome("21380.39")).build()))
                .isEqualTo(Outlook.LIKELY);
    }

    // 低保办法 art. 8, last paragraph: below 1.5 times the standard is a 边缘 household.
    @Test
    void a_family_between_the_standards_is_pointed_to_the_near_minimum_item() {
        Application application =
                asHousehold(familyOfThree().annualIncome("30000")).build();

        assertThat(outlook(application)).isEqualTo(Outlook.UNLIKELY);
        assertThat(codes(application)).contains("consider-near-minimum-living");
        assertThat(item.assess(application).reasons())
                .anyMatch(reason -> reason.text().contains("建议申请低保边缘家庭认定"));
    }

    // 593.90 × 1.5 × 12 × 3 = 32070.60: at the bound there is nothing to suggest.
    @Test
    void a_family_at_the_upper_standard_is_pointed_nowhere() {
        assertThat(codes(asHousehold(familyOfThree().annualIncome("32070.60")).build()))
                .doesNotContain("consider-near-minimum-living");
    }

    // 低保办法 art. 7(三): a grown child in full-time education up to a bachelor's degree counts.
    @Test
    void a_grown_student_counts_and_tips_the_balance() {
        Household couple = familyOfThree().annualIncome("25000");
        Household withStudent = couple.with(Member.child("王大学")
                .born(2005, 9, 1)
                .set("employment", "STUDENT")
                .set("livesTogether", false)
                .set("independent", false));

        assertThat(outlook(asHousehold(couple).build())).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(asHousehold(withStudent).build())).isEqualTo(Outlook.LIKELY);
    }

    // 低保办法 art. 7, second list: whoever serves a sentence in prison does not count.
    @Test
    void a_spouse_in_prison_does_not_count() {
        Household household = single().person("maritalStatus", "MARRIED")
                .with(Member.spouse("陈某").set("absence", "PRISON").set("livesTogether", false))
                .annualIncome("10000");

        assertThat(outlook(asHousehold(household).build())).isEqualTo(Outlook.UNLIKELY);
        assertThat(codes(asHousehold(household).build())).doesNotContain("spouse-missing");
    }

    // 社会救助法 art. 23: limits on property are local; the default allows no car for living, 24 months of the standard a
    // head.
    @Test
    void a_car_for_living_stands_against_unless_the_city_allows_one() {
        Household household = familyOfThree()
                .annualIncome("10000")
                .set("property", "vehicles", List.of(Map.of("kind", "CAR", "purpose", "LIVING")));

        assertThat(outlook(asHousehold(household).build())).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(asHousehold(household)
                        .parameter("civil-affairs.minimum-living-cars", "1")
                        .build()))
                .isEqualTo(Outlook.LIKELY);
    }

    // 低保办法 art. 14, last sentence: what production needs may be exempted, so a lorry leaves the matter open.
    @Test
    void a_car_for_work_leaves_the_matter_open() {
        Household household = familyOfThree()
                .annualIncome("10000")
                .set("property", "vehicles", List.of(Map.of("kind", "CAR", "purpose", "PRODUCTION")));

        assertThat(outlook(asHousehold(household).build())).isEqualTo(Outlook.UNDECIDED);
    }

    // A wheelchair car or a tractor is no car.
    @Test
    void a_vehicle_of_the_disabled_does_not_matter() {
        Household household = familyOfThree()
                .annualIncome("10000")
                .set("property", "vehicles", List.of(Map.of("kind", "DISABLED"), Map.of("kind", "FARM")));

        assertThat(outlook(asHousehold(household).build())).isEqualTo(Outlook.LIKELY);
    }

    @Test
    void a_second_house_stands_against_unless_the_city_allows_two() {
        Household household =
                familyOfThree().annualIncome("10000").set("property", "houses", List.of(Map.of("use", "OWN")));
        Household two = household.set("property", "houses", List.of(Map.of("use", "OWN"), Map.of("use", "IDLE")));

        assertThat(outlook(asHousehold(household).build())).isEqualTo(Outlook.LIKELY);
        assertThat(outlook(asHousehold(two).build())).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(asHousehold(two)
                        .parameter("civil-affairs.minimum-living-houses", "2")
                        .build()))
                .isEqualTo(Outlook.LIKELY);
    }

    // 2022 notice, part 1(一): the household enters whole; who was in alone is not paid twice.
    @Test
    void a_member_on_the_allowance_alone_leaves_it_open() {
        Application application = asHousehold(familyOfThree().annualIncome("10000"))
                .holding(Statuses.MINIMUM_LIVING, "member:1")
                .build();

        assertThat(outlook(application)).isEqualTo(Outlook.UNDECIDED);
    }

    // 24 × 593.90 × 3 = 42760.80
    @Test
    void savings_count_a_head() {
        Household rich = familyOfThree().annualIncome("10000").savings("42760.81");

        assertThat(outlook(asHousehold(rich).build())).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(asHousehold(rich.savings("42760.80")).build())).isEqualTo(Outlook.LIKELY);
    }

    // 低保办法 art. 13(三) left the base pension out to the end of 2025; later it is a parameter, default left out.
    @Test
    void the_base_pension_counts_only_where_the_city_says_so() {
        Household old = single().set("income", "transfer", 7200).set("income", "basePension", 2400);

        assertThat(outlook(asHousehold(old).build())).isEqualTo(Outlook.LIKELY);
        assertThat(outlook(asHousehold(old)
                        .parameter("core.base-pension-counts", "1")
                        .build()))
                .isEqualTo(Outlook.UNLIKELY);
    }

    // 低保办法 art. 13, last paragraph: expenses by disability and illness may be deducted, as locally ruled.
    @Test
    void medical_expenses_are_deducted_only_as_the_city_rules() {
        Household ill = familyOfThree().annualIncome("24000").set("rigid-expenses", "medical", 6000);

        assertThat(outlook(asHousehold(ill).build())).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(asHousehold(ill)
                        .parameter("civil-affairs.expense-deduction-percent", "50")
                        .build()))
                .isEqualTo(Outlook.LIKELY);
    }

    // 社会救助法 art. 41, 43: what the check found and was verified goes before what was declared.
    @Test
    void the_verified_income_decides() {
        Household household =
                familyOfThree().annualIncome("10000").checked("income", Document.of(Map.of("wage", 60000)));

        assertThat(outlook(asHousehold(household).build())).isEqualTo(Outlook.UNLIKELY);
    }

    // 社会救助法 art. 15, 16: 特困人员 are provided for apart.
    @Test
    void someone_in_extreme_poverty_support_is_not_granted_twice() {
        Application application = asHousehold(single().annualIncome("0"))
                .holding(Statuses.EXTREME_POVERTY, "applicant")
                .build();

        assertThat(outlook(application)).isEqualTo(Outlook.UNLIKELY);
    }

    // 社会救助法 art. 15, 16; 低保办法 art. 26
    @Test
    void support_from_elsewhere_and_a_card_kept_by_others_are_warned_of() {
        Household household = familyOfThree().annualIncome("10000").set("bank-account", "keptByOthers", true);
        Application application = asHousehold(household)
                .holding(Statuses.EXTREME_POVERTY, "member:0")
                .build();

        assertThat(codes(application))
                .containsExactlyInAnyOrder("already-in-extreme-poverty-support", "card-kept-by-others");
        assertThat(item.validate(application)).noneMatch(finding -> finding.isError());
    }

    @Test
    void nothing_known_is_undecided_and_says_what_to_ask() {
        Assessment assessment = item.assess(
                asHousehold(single().declare("property", Document.empty())).build());

        assertThat(assessment.outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(assessment.reasons())
                .filteredOn(reason -> reason.effect() == Reason.Effect.OPEN)
                .hasSize(2)
                .allMatch(reason -> reason.settledBy().isPresent());
        assertThat(assessment.estimate()).isEmpty();
    }

    private Outlook outlook(Application application) {
        return item.assess(application).outlook();
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream()
                .map(finding -> finding.code())
                .toList();
    }
}
