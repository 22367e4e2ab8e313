package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Samples.certificate;
import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Samples.one;
import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Samples.poor;
import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Samples.rich;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.ObtainedBy;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;

/** 国发〔2015〕52号 part 2; default rates 100, 110, 100. */
final class DisabilitySubsidyTest {
    private final DisabilitySubsidy item = new DisabilitySubsidy();

    /** Part 2(1): the living allowance by 低保, the nursing allowance by grade; part 2(4): both together. */
    @ParameterizedTest
    @CsvSource({"LIMB,1,210", "LIMB,2,200", "LIMB,3,100", "MENTAL,4,100"})
    void person_on_minimum_living_draws_by_grade(String type, int grade, String sum) {
        assertThat(amount(poor(one(type, grade)))).isEqualTo(sum);
    }

    /** The nursing allowance asks for no poverty. */
    @ParameterizedTest
    @CsvSource({"VISION,1,110", "HEARING,2,100"})
    void severely_disabled_person_without_hardship_draws_nursing_alone(String type, int grade, String sum) {
        assertThat(amount(rich(one(type, grade)))).isEqualTo(sum);
    }

    @Test
    void light_disability_without_hardship_draws_nothing() {
        Applications application = rich(one("LIMB", 4));

        assertThat(outlook(application)).isEqualTo(Outlook.UNLIKELY);
        assertThat(item.benefit(application.build())).isEmpty();
    }

    /** Part 2(1): 有条件的地方可扩大到非重度智力、精神残疾人: a switch of the place. */
    @ParameterizedTest
    @CsvSource({"MENTAL,4,0,none", "MENTAL,4,1,100", "LIMB,4,1,none"})
    void place_may_extend_nursing_to_lighter_disability_of_the_mind(String type, int grade, String on, String sum) {
        assertThat(amount(rich(one(type, grade)).parameter("civil-affairs.disability-nursing-extended", on)))
                .isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"0,none", "1,100"})
    void place_may_extend_the_living_allowance_to_near_minimum_households(String on, String sum) {
        assertThat(amount(rich(one("LIMB", 4))
                        .holding(Statuses.NEAR_MINIMUM_LIVING, "household")
                        .parameter("civil-affairs.disability-living-extended", on)))
                .isEqualTo(sum);
    }

    /** Part 2(4): 特困人员 and 工伤生活护理费 exclude both. */
    @Test
    void extreme_poverty_and_work_injury_care_exclude_both() {
        Applications supported = poor(one("LIMB", 1)).holding(Statuses.EXTREME_POVERTY, "applicant");
        Applications injured = poor(one(certificate("LIMB", 1).with("workInjuryCare", true)));

        assertThat(amount(supported)).isEqualTo("none");
        assertThat(outlook(supported)).isEqualTo(Outlook.UNLIKELY);
        assertThat(amount(injured)).isEqualTo("none");
        assertThat(codes(injured.build())).contains("probably-refused");
    }

    /** Part 2(4): orphans draw the nursing allowance alone. */
    @Test
    void orphan_draws_nursing_but_no_living_allowance() {
        assertThat(amount(poor(one("LIMB", 1)).holding(Statuses.ORPHAN, "applicant")))
                .isEqualTo("110");
    }

    /** Opinion of 2019 part 3(1): 已全额领取 alone excludes; a child that is topped up must be looked at. */
    @Test
    void child_whom_nobody_brings_up_waits_for_what_it_draws() {
        Applications livingAlone = poor(one("LIMB", 3))
                .answer("claims", List.of(Map.of("holder", "applicant", "living", true)))
                .holding(Statuses.UNSUPPORTED_CHILD, "applicant");

        assertThat(outlook(livingAlone)).isEqualTo(Outlook.UNDECIDED);
        assertThat(amount(poor(one("LIMB", 1)).holding(Statuses.UNSUPPORTED_CHILD, "applicant")))
                .isEqualTo("110");
    }

    /** Part 2(4): 择高申领其中一类. */
    @ParameterizedTest
    @CsvSource({"109.99,210", "110,100", "500,100"})
    void higher_of_two_nursing_allowances_is_kept(String other, String sum) {
        Applications application = poor(one("LIMB", 1))
                .answer(
                        "claims",
                        List.of(Map.of(
                                "holder",
                                "applicant",
                                "living",
                                true,
                                "nursing",
                                true,
                                "otherNursing",
                                new BigDecimal(other))));

        assertThat(amount(application)).isEqualTo(sum);
    }

    /** Part 2(4): while no certificate tells the grade there is nothing to compare with. */
    @Test
    void other_allowance_decides_nothing_while_the_grade_is_unknown() {
        Map<String, Object> nursing = Map.of("holder", "applicant", "nursing", true, "otherNursing", 50);

        assertThat(outlook(poor(one(certificate("LIMB", 1).with("validUntil", "2026-11-01")))
                        .answer("claims", List.of(nursing))))
                .isEqualTo(Outlook.UNDECIDED);
    }

    /** Several members in one application: mother 100 + 110, son 100 + 100, father on 特困 nothing. */
    @Test
    void several_disabled_members_are_each_judged_for_themselves() {
        Application family = Samples.family().build();

        assertThat(item.assess(family).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.benefit(family).orElseThrow().amount()).isEqualByComparingTo("410");
        assertThat(item.beneficiaries(family)).containsExactly("member:0", "member:1", "member:2");
        assertThat(item.validate(family))
                .filteredOn(finding -> finding.code().equals("probably-refused"))
                .extracting(Finding::pointer)
                .containsExactly("/claims/2/living", "/claims/2/nursing");
        assertThat(item.materials(family))
                .filteredOn(need -> need.type().equals("id-card"))
                .extracting(MaterialNeed::subject)
                .containsExactly("member:0", "member:1", "member:2");
    }

    @Test
    void claiming_twice_for_one_person_is_an_error_and_counts_once() {
        Applications twice =
                poor(one("LIMB", 1)).answer("claims", List.of(Samples.claim("applicant"), Samples.claim("applicant")));

        assertThat(codes(twice.build())).contains("claimed-twice");
        assertThat(amount(twice)).isEqualTo("210");
    }

    /** As many claims as the form takes, all for one person with as many entries: each thing is still told once. */
    @Test
    void repeating_a_claim_does_not_repeat_what_is_wrong_with_it() {
        Household household = one(certificate("LIMB", 4).with("validUntil", "2026-11-01"));
        for (int i = 1; i < 30; i++) {
            household = household.disabled(
                    "applicant",
                    certificate("LIMB", 4).with("validUntil", "2026-11-01").asMap());
        }
        Applications crowded = rich(household)
                .holding(Statuses.EXTREME_POVERTY, "applicant")
                .answer("claims", Collections.nCopies(30, Samples.claim("applicant")));

        assertThat(item.validate(crowded.build())).hasSizeLessThan(100);
        assertThat(codes(crowded.build()).stream().filter("claimed-twice"::equals))
                .hasSize(29);
    }

    /** Whatever speaks against one allowance of one person is one finding. */
    @Test
    void all_that_speaks_against_an_allowance_is_one_finding() {
        Applications refused = rich(one(certificate("LIMB", 1).with("workInjuryCare", true)))
                .holding(Statuses.EXTREME_POVERTY, "applicant");

        assertThat(item.validate(refused.build()))
                .filteredOn(finding -> finding.code().equals("probably-refused"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.message()).contains("特困人员供养", "工伤保险", "；"));
    }

    /** 60 days by default: 2026-11-02 + 60 = 2027-01-01. */
    @ParameterizedTest
    @CsvSource({"2027-01-01,true", "2027-01-02,false", "2026-11-02,true"})
    void certificate_about_to_end_warns_and_points_to_the_federation(String until, boolean warns) {
        Application application =
                poor(one(certificate("LIMB", 1).with("validUntil", until))).build();

        assertThat(codes(application).contains("certificate-ending")).isEqualTo(warns);
        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.validate(application))
                .filteredOn(finding -> finding.code().equals("certificate-ending"))
                .allMatch(finding -> finding.message().contains("残联"));
    }

    @Test
    void expired_certificate_leaves_the_claim_open() {
        Application application = poor(one(certificate("LIMB", 1).with("validUntil", "2026-11-01")))
                .build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(codes(application)).contains("certificate-expired");
    }

    /** Ten years from the issue where no end is printed; 29 February ends on the 28th. */
    @ParameterizedTest
    @CsvSource({"2016-02-29,2026-02-28,LIKELY", "2016-02-29,2026-03-01,UNDECIDED"})
    void certificate_runs_for_ten_years(String issued, LocalDate on, Outlook outlook) {
        Applications application = poor(one(
                        certificate("LIMB", 1).with("validUntil", null).with("issuedOn", issued)))
                .on(on.getYear(), on.getMonthValue(), on.getDayOfMonth())
                .holding(Statuses.MINIMUM_LIVING, "household");

        assertThat(outlook(application)).isEqualTo(outlook);
    }

    @Test
    void person_without_certificate_is_sent_to_get_one() {
        Applications none = poor(Samples.one(certificate("LIMB", 1).with("state", "NONE")));

        assertThat(outlook(none)).isEqualTo(Outlook.UNDECIDED);
        assertThat(codes(none.build())).contains("certificate-lacking");
    }

    /** From the month of application (2021 notice); certificate and 低保 are looked up. */
    @Test
    void paid_from_the_month_of_application_and_nothing_shared_is_demanded() {
        Application application = poor(one("LIMB", 1)).build();

        assertThat(item.benefit(application).orElseThrow().starts()).isEqualTo(Benefit.Starts.MONTH_OF_APPLICATION);
        assertThat(item.materials(application))
                .filteredOn(need -> need.type().equals("disability-certificate")
                        || need.type().equals("status-proof"))
                .hasSize(2)
                .allMatch(need -> need.obtainedBy() == ObtainedBy.SHARED_DATA);
    }

    /** Part 2(4): 可同时申领. */
    @Test
    void allowance_that_was_not_asked_for_is_mentioned() {
        Applications livingAlone =
                poor(one("LIMB", 1)).answer("claims", List.of(Map.of("holder", "applicant", "living", true)));

        assertThat(codes(livingAlone.build())).contains("may-claim-both");
    }

    @Test
    void nobody_claimed_for_is_an_error_and_not_a_crash() {
        Application nothing = Applications.forItem(item).build();

        assertThat(codes(nothing)).contains("no-claim");
        assertThat(item.assess(nothing).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(item.beneficiaries(nothing)).containsExactly("applicant");
    }

    private String amount(Applications application) {
        return item.benefit(application.build())
                .map(benefit -> benefit.amount().stripTrailingZeros().toPlainString())
                .orElse("none");
    }

    private Outlook outlook(Applications application) {
        return item.assess(application.build()).outlook();
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream().map(Finding::code).toList();
    }
}
