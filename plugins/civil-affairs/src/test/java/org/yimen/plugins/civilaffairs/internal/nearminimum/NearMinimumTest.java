package org.yimen.plugins.civilaffairs.internal.nearminimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.testkit.Households.aFamilyOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.procedure.Track;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Member;

/** Two persons in the country: the standard is 593.90 × 12 × 2 = 14253.60 a year, 1.5 times that is 21380.40. */
class NearMinimumTest {
    private final NearMinimumItem item = new NearMinimumItem();

    // 低保办法 art. 8; 2022 notice, part 1(四)
    @Test
    void a_household_between_the_standards_is_likely() {
        assertThat(outlook(household("18000"))).isEqualTo(Outlook.LIKELY);
    }

    // art. 8 says below 1.5 times.
    @Test
    void the_upper_bound_itself_is_too_much() {
        assertThat(outlook(household("21380.40"))).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(household("21380.39"))).isEqualTo(Outlook.LIKELY);
    }

    // 社会救助法 art. 21: the province sets the uplift; some places go to twice the standard.
    @Test
    void the_province_may_widen_the_bound() {
        Application application = applying(household("28000"))
                .parameter("civil-affairs.near-minimum-factor", "2")
                .build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.LIKELY);
    }

    // 低保办法 art. 8: does not qualify for the allowance. Who does is told to apply for it (art. 6).
    @Test
    void a_poorer_household_belongs_to_the_allowance() {
        assertThat(outlook(household("14253.59"))).isEqualTo(Outlook.UNLIKELY);
        assertThat(codes(household("14253.59"))).contains("consider-minimum-living");
        assertThat(outlook(household("14253.60"))).isEqualTo(Outlook.LIKELY);
    }

    // Income below the standard, savings above the 24 months of 低保 (28507.20) but within the 36 of 边缘 (42760.80).
    @Test
    void a_poor_household_with_too_much_saved_for_the_allowance_stays_here() {
        assertThat(outlook(household("6000").savings("30000"))).isEqualTo(Outlook.LIKELY);
        assertThat(outlook(household("6000").savings("42760.81"))).isEqualTo(Outlook.UNLIKELY);
    }

    @Test
    void unknown_property_leaves_it_open() {
        assertThat(outlook(household("18000").set("property", "savings", null))).isEqualTo(Outlook.UNDECIDED);
    }

    // 低保办法 art. 8: a 低保 household is not 边缘; one member on the allowance alone does not end the matter.
    @Test
    void a_household_on_the_allowance_is_not_recognised_but_one_member_alone_is_no_bar() {
        Applications onAllowance = applying(household("18000")).holding(Statuses.MINIMUM_LIVING, "household");
        Applications memberAlone = applying(household("18000")).holding(Statuses.MINIMUM_LIVING, "member:0");

        assertThat(item.assess(onAllowance.build()).outlook()).isEqualTo(Outlook.UNLIKELY);
        assertThat(item.validate(
                        onAllowance.answer("minimumLivingResult", "NOT_APPLIED").build()))
                .extracting(Finding::code)
                .contains("already-minimum-living");
        assertThat(item.assess(memberAlone.build()).outlook()).isEqualTo(Outlook.LIKELY);
    }

    // 低保办法 art. 8: whoever makes up the household alone is the household.
    @Test
    void one_person_in_extreme_poverty_support_is_not_recognised() {
        Household alone = aFamilyOf("林独")
                .born(1979, 11, 30, "FEMALE")
                .annualIncome("9000")
                .savings("0")
                .consenting();

        assertThat(item.assess(applying(alone)
                                .holding(Statuses.EXTREME_POVERTY, "applicant")
                                .build())
                        .outlook())
                .isEqualTo(Outlook.UNLIKELY);
    }

    // 低保办法 art. 8, last paragraph: income and property alone make a 边缘 household.
    @Test
    void no_diagnosis_is_asked_for_the_recognition() {
        Household ill = household("18000").ill("member:0", Map.of("severe", true));

        assertThat(item.materials(applying(ill).build()))
                .noneMatch(need -> need.type().equals("diagnosis"));
    }

    // 国办发〔2023〕39号, part 2: necessary costs of employment may be taken off.
    @Test
    void costs_of_employment_count() {
        Household worker = household("22000").set("income", "employmentCost", 1000);

        assertThat(outlook(household("22000"))).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(worker)).isEqualTo(Outlook.LIKELY);
    }

    // 社会救助法 art. 21: recognition, not money; the disabled and ill may enter the allowance alone.
    @Test
    void the_recognition_brings_no_money_and_points_to_members_for_the_allowance() {
        Household household = household("18000")
                .disabled("member:0", Map.of("grade", 3, "types", List.of("INTELLECT"), "state", "VALID"));
        Benefit benefit = item.benefit(applying(household).build()).orElseThrow();

        assertThat(benefit.kind()).isEqualTo(Benefit.Kind.RECOGNITION);
        assertThat(benefit.amount()).isZero();
        assertThat(findings(household))
                .filteredOn(finding -> finding.code().equals("member-for-minimum-living-alone"))
                .extracting(Finding::pointer)
                .containsExactly("/facts/household-members/members/0");
    }

    @Test
    void a_richer_household_with_medical_expenses_is_pointed_to_rigid_expenses() {
        assertThat(codes(household("40000").set("rigid-expenses", "medical", 25000)))
                .contains("consider-rigid-expense");
    }

    // 国办发〔2023〕39号, part 2: procedure by reference to 低保.
    @Test
    void the_procedure_follows_the_allowance() {
        Track track = item.release().tracks().get(0);

        assertThat(track.limit().orElseThrow().amount()).isEqualTo(30);
        assertThat(track.limit().orElseThrow().extended()).contains(45);
        assertThat(track.step("notice").orElseThrow().notice().orElseThrow().fields())
                .containsExactly("申请人姓名", "家庭成员数量", "初审意见");
        assertThat(item.release().statuses().confers()).containsEntry(Statuses.NEAR_MINIMUM_LIVING, 0);
        assertThat(item.release().aliases()).contains("低保边缘");
    }

    static Household household(String annualIncome) {
        return aFamilyOf("林㼆")
                .born(1979, 11, 30, "FEMALE")
                .person("maritalStatus", "WIDOWED")
                .with(Member.child("林小·𠮷").born(2012, 2, 29))
                .annualIncome(annualIncome)
                .savings("0")
                .consenting();
    }

    private Applications applying(Household household) {
        return Applications.forItem(item).of(household);
    }

    private Outlook outlook(Household household) {
        return item.assess(applying(household).build()).outlook();
    }

    private List<Finding> findings(Household household) {
        return item.validate(applying(household).build());
    }

    private List<String> codes(Household household) {
        return findings(household).stream().map(Finding::code).toList();
    }
}
