package org.yimen.plugins.civilaffairs.internal.rigidexpense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.testkit.Households.aFamilyOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.ObtainedBy;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.Track;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Member;

/**
 * Two persons in the country: disposable income 23119 × 2 = 46238 a year by default; the default share is 50 %; a bare living
 * is counted up to 593.90 × 12 × 2 = 14253.60.
 */
class RigidExpenseTest {
    private final RigidExpenseItem item = new RigidExpenseItem();

    // 认定办法 art. 4: all conditions hold. 20001 of 40000 is more than half.
    @Test
    void a_household_ruined_by_illness_is_likely() {
        assertThat(outlook(spending("40000", "medical", "20001"))).isEqualTo(Outlook.LIKELY);
    }

    // art. 4(四): the share must be exceeded.
    @Test
    void exactly_the_share_is_not_more_than_it() {
        assertThat(outlook(spending("40000", "medical", "20000"))).isEqualTo(Outlook.UNLIKELY);
    }

    // art. 4(二): below last year's disposable income a head.
    @Test
    void income_at_the_average_is_too_much() {
        assertThat(outlook(spending("46238", "medical", "40000"))).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(spending("46237.99", "medical", "40000"))).isEqualTo(Outlook.LIKELY);
    }

    // art. 4(一): not 低保, 特困 or 边缘.
    @Test
    void whoever_is_recognised_otherwise_is_not_recognised_here() {
        for (String status : List.of(Statuses.MINIMUM_LIVING, Statuses.EXTREME_POVERTY, Statuses.NEAR_MINIMUM_LIVING)) {
            Application application = applying(spending("40000", "medical", "30000"))
                    .holding(status, "household")
                    .build();

            assertThat(item.assess(application).outlook()).as(status).isEqualTo(Outlook.UNLIKELY);
        }
        assertThat(item.release().statuses().excludes())
                .containsExactlyInAnyOrder(
                        Statuses.MINIMUM_LIVING, Statuses.EXTREME_POVERTY, Statuses.NEAR_MINIMUM_LIVING);
    }

    // art. 4(一) speaks of the household: who entered the allowance alone does not take the others with him.
    @Test
    void a_member_on_the_allowance_alone_leaves_it_open() {
        Applications household = applying(spending("40000", "medical", "30000"));

        assertThat(item.assess(household
                                .holding(Statuses.MINIMUM_LIVING, "applicant")
                                .build())
                        .outlook())
                .isEqualTo(Outlook.UNDECIDED);
        assertThat(item.assess(household
                                .holding(Statuses.MINIMUM_LIVING, "applicant")
                                .holding(Statuses.MINIMUM_LIVING, "member:0")
                                .build())
                        .outlook())
                .isEqualTo(Outlook.UNLIKELY);
    }

    // art. 5(三): from kindergarten to full-time studies for a bachelor's degree.
    @Test
    void graduate_school_does_not_count() {
        Household graduate = spending("40000", "education", "30000")
                .set("education", "students", List.of(Map.of("holder", "member:0", "stage", "GRADUATE")));
        Household student =
                graduate.set("education", "students", List.of(Map.of("holder", "member:0", "stage", "BACHELOR")));

        assertThat(outlook(graduate)).isEqualTo(Outlook.UNLIKELY);
        assertThat(codes(applying(graduate).build())).contains("graduate-school");
        assertThat(outlook(student)).isEqualTo(Outlook.LIKELY);
        assertThat(codes(applying(student).build())).doesNotContain("graduate-school");
    }

    // art. 5(一): necessary for a bare living; the platform's default counts it up to the minimum living standard.
    @Test
    void a_costly_living_counts_up_to_the_ceiling_alone() {
        Household household = spending("40000", "living", "30000");

        assertThat(outlook(household)).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(household.set("rigid-expenses", "medical", 5746))).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(household.set("rigid-expenses", "medical", 5747))).isEqualTo(Outlook.LIKELY);
    }

    // art. 5(三): school charges as those of a public school of the same kind.
    @Test
    void a_private_school_counts_as_a_public_one() {
        Applications child = applying(spending("40000", "education", "30000")
                        .set("education", "students", List.of(Map.of("holder", "member:0", "stage", "SENIOR"))))
                .answer("privateSchool", true);

        assertThat(codes(child.build())).contains("public-school-cost-missing");
        assertThat(item.assess(child.answer("publicSchoolCost", 3000).build()).outlook())
                .isEqualTo(Outlook.UNLIKELY);
        assertThat(item.assess(child.answer("publicSchoolCost", 20500).build()).outlook())
                .isEqualTo(Outlook.LIKELY);
    }

    // art. 5(五), art. 9: other expenses count if the county recognises them.
    @Test
    void other_expenses_leave_it_to_the_county() {
        assertThat(outlook(spending("40000", "other", "25000"))).isEqualTo(Outlook.UNDECIDED);
        assertThat(outlook(spending("40000", "other", "15000"))).isEqualTo(Outlook.UNLIKELY);
    }

    // Without income any expense is more than a share of it.
    @Test
    void no_income_at_all_divides_by_nothing() {
        assertThat(outlook(spending("0", "medical", "1"))).isEqualTo(Outlook.LIKELY);
        assertThat(outlook(spending("0", "medical", "0"))).isEqualTo(Outlook.UNLIKELY);
    }

    @Test
    void unknown_expenses_are_an_error_and_leave_it_open() {
        Household household = household().annualIncome("40000");

        assertThat(outlook(household)).isEqualTo(Outlook.UNDECIDED);
        assertThat(codes(applying(household).build())).contains("expenses-not-told");
        assertThat(item.benefit(applying(household).build())).isEmpty();
    }

    // art. 10: twelve months at the most; 社会救助法 art. 22: no money.
    @Test
    void the_recognition_lasts_twelve_months_and_brings_no_money() {
        Benefit benefit = item.benefit(
                        applying(spending("40000", "medical", "20001")).build())
                .orElseThrow();

        assertThat(benefit.kind()).isEqualTo(Benefit.Kind.RECOGNITION);
        assertThat(benefit.amount()).isZero();
        assertThat(item.release().statuses().confers()).containsEntry(Statuses.RIGID_EXPENSE, 12);
        assertThat(item.release()
                        .statuses()
                        .validity()
                        .get(Statuses.RIGID_EXPENSE)
                        .parameter())
                .contains("civil-affairs.rigid-expense-validity-months");
    }

    // art. 10: who applies again does not bring what did not change.
    @Test
    void renewal_without_change_asks_no_receipts() {
        Applications first = applying(spending("40000", "medical", "20001"));

        assertThat(billsBy(first.build())).isEqualTo(ObtainedBy.APPLICANT);
        assertThat(codes(first.answer("unchanged", true).build())).contains("unchanged-yet-new");
        assertThat(billsBy(first.answer("renewal", true).build())).isEqualTo(ObtainedBy.SHARED_DATA);
    }

    @Test
    void expenses_of_nobody_are_pointed_out() {
        assertThat(codes(applying(spending("40000", "education", "1000")).build()))
                .contains("schooling-of-nobody");
        assertThat(codes(applying(spending("40000", "rehabilitation", "1000")).build()))
                .contains("rehabilitation-of-nobody");
        assertThat(codes(applying(spending("40000", "medical", "1001").ill("applicant", Map.of("totalCost", 1000)))
                        .build()))
                .contains("more-than-the-bill");
    }

    // 低保办法 art. 6: who may get more is told so. 593.90 × 12 × 2 = 14253.60
    @Test
    void a_poor_household_is_pointed_to_the_allowance() {
        assertThat(codes(applying(spending("14253.59", "medical", "9000")).build()))
                .contains("consider-minimum-living");
        assertThat(codes(applying(spending("14253.60", "medical", "9000")).build()))
                .doesNotContain("consider-minimum-living");
    }

    // art. 3, 8, 9
    @Test
    void the_county_decides_in_30_working_days_or_45_and_may_confer() {
        Track track = item.release().tracks().get(0);

        assertThat(track.limit().orElseThrow().amount()).isEqualTo(30);
        assertThat(track.limit().orElseThrow().extended()).contains(45);
        assertThat(track.limit().orElseThrow().extensionReasons()).containsExactly("人户分离", "家庭经济状况调查难度较大");
        assertThat(track.delegation()).isPresent();
        assertThat(track.step("conference").orElseThrow().condition()).isEqualTo(StepCondition.IF_NEEDED);
        assertThat(item.release().aliases()).contains("支出型困难家庭");
    }

    static Household household() {
        return aFamilyOf("欧阳㼆")
                .born(1975, 1, 31)
                .person("maritalStatus", "DIVORCED")
                .with(Member.child("欧阳·𠮷").born(2009, 8, 31))
                .savings("0")
                .consenting();
    }

    static Household spending(String annualIncome, String kind, String yuan) {
        return household().annualIncome(annualIncome).set("rigid-expenses", kind, new BigDecimal(yuan));
    }

    private ObtainedBy billsBy(Application application) {
        return item.materials(application).stream()
                .filter(need -> need.type().equals("medical-bills"))
                .map(MaterialNeed::obtainedBy)
                .findFirst()
                .orElseThrow();
    }

    private Applications applying(Household household) {
        return Applications.forItem(item).of(household);
    }

    private Outlook outlook(Household household) {
        return item.assess(applying(household).build()).outlook();
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream().map(Finding::code).toList();
    }
}
