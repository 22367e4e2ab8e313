package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Samples.apply;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Samples.certificate;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Samples.disabled;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Samples.person;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Samples.supporter;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.yimen.spi.parameter.AreaKind;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.IdNumbers;
import org.yimen.testkit.Member;

final class AdultSupportTest {
    private final ExtremePovertySupport item = new ExtremePovertySupport();

    /** 特困人员认定办法 art. 4: no labour ability (art. 5(一)), no source of living (art. 6), no supporter. */
    @Test
    void old_man_alone_with_little_income_is_likely() {
        Application application = Samples.oldManAlone().build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.track(application)).isEqualTo("adult");
        assertThat(item.validate(application)).noneMatch(Finding::isError);
    }

    /** Art. 4(三): a son who can support rules it out. */
    @Test
    void able_son_makes_it_unlikely() {
        assertThat(outlook(apply(Samples.oldWomanWithAbleSon(), "EXTREME_POVERTY")))
                .isEqualTo(Outlook.UNLIKELY);
    }

    /** Art. 5(三): 智力、精神 1–3, 肢体 1–2, 视力 1; 听力 and 言语 are not named. */
    @ParameterizedTest
    @CsvSource({
        "INTELLECT,3,LIKELY", "INTELLECT,4,UNLIKELY", "MENTAL,3,LIKELY", "MENTAL,4,UNLIKELY",
        "LIMB,2,LIKELY", "LIMB,3,UNLIKELY", "VISION,1,LIKELY", "VISION,2,UNLIKELY",
        "HEARING,1,UNLIKELY", "SPEECH,1,UNLIKELY"
    })
    void disability_decides_labour_ability_by_type_and_grade(String type, int grade, Outlook outlook) {
        assertThat(outlook(apply(disabled(type, grade), "EXTREME_POVERTY"))).isEqualTo(outlook);
    }

    /** The grade of 多重残疾 is that of the heaviest: hearing 1 with limb 3 and hearing 4 with limb 1 look the same. */
    @Test
    void multiple_disability_stays_open_until_the_grades_are_known() {
        Household household =
                person("孙一").born(1986, 8, 8).disabled("applicant", certificate(1, "MULTIPLE", "HEARING", "LIMB"));

        assertThat(outlook(apply(household, "EXTREME_POVERTY"))).isEqualTo(Outlook.UNDECIDED);
    }

    @Test
    void expired_certificate_leaves_labour_ability_open_and_warns() {
        Household household = person("孙二")
                .born(1986, 8, 8)
                .disabled(
                        "applicant",
                        Map.of("types", List.of("LIMB"), "grade", 1, "state", "VALID", "validUntil", "2026-11-01"));
        Application application = apply(household, "EXTREME_POVERTY").build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(codes(application)).contains("certificate-expired");
    }

    /** Art. 5(一): 60 is enough, a day before is not. */
    @ParameterizedTest
    @CsvSource({"1966-11-02,LIKELY", "1966-11-03,UNLIKELY"})
    void sixtieth_birthday_counts(String birth, Outlook outlook) {
        Household household = person("李四").person("idType", "NONE_YET").person("birthDate", birth);

        assertThat(outlook(apply(household, "EXTREME_POVERTY"))).isEqualTo(outlook);
    }

    /** Art. 6: below the standard; 593.90 × 12 = 7126.80. */
    @ParameterizedTest
    @CsvSource({"7126.79,LIKELY", "7126.80,UNLIKELY"})
    void own_income_must_lie_below_the_standard(String income, Outlook outlook) {
        Household household = person("李五").born(1950, 1, 1).annualIncome(income);

        assertThat(outlook(apply(household, "EXTREME_POVERTY"))).isEqualTo(outlook);
    }

    /** Art. 6, second paragraph: the base pension never counts, whatever the city sets for 低保. */
    @Test
    void base_pension_does_not_count() {
        Household household = person("李六")
                .born(1950, 1, 1)
                .annualIncome("0")
                .set("income", "transfer", new BigDecimal("8000"))
                .set("income", "basePension", new BigDecimal("2000"));

        assertThat(outlook(apply(household, "EXTREME_POVERTY"))).isEqualTo(Outlook.LIKELY);
    }

    /** Art. 6 speaks of the person's income, so the household's says nothing. */
    @Test
    void income_of_a_household_of_several_is_not_the_persons_own() {
        Household household =
                person("李七").born(1950, 1, 1).annualIncome("90000").with(Member.of("李八", "SIBLING"));
        Application unknown = apply(household, "EXTREME_POVERTY").build();

        assertThat(item.assess(unknown).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(codes(unknown)).contains("own-income-missing");
        assertThat(outlook(apply(household, "EXTREME_POVERTY").answer("ownIncome", 1200)))
                .isEqualTo(Outlook.LIKELY);
    }

    /** Art. 7 leaves the limit to the city: by default 24 months, 593.90 × 24 = 14253.60. */
    @ParameterizedTest
    @CsvSource({"14253.60,LIKELY", "14253.61,UNLIKELY"})
    void savings_are_bounded_by_the_local_limit(String savings, Outlook outlook) {
        assertThat(outlook(apply(person("李九").born(1950, 1, 1).savings(savings), "EXTREME_POVERTY")))
                .isEqualTo(outlook);
    }

    /** Art. 8(一) to (五) rule out the duty; (六) is the province's. */
    @ParameterizedTest
    @CsvSource({
        "EXTREME_POVERTY,LIKELY",
        "OLD_ON_DIBAO,LIKELY",
        "OLD_LOW_INCOME,LIKELY",
        "DISABLED_LOW_INCOME,LIKELY",
        "NO_CAPACITY,LIKELY",
        "IN_PRISON,LIKELY",
        "OTHER,UNDECIDED"
    })
    void supporter_without_ability_does_not_stand_in_the_way(String reason, Outlook outlook) {
        assertThat(outlook(apply(supportedBy(supporter("CHILD", "UNABLE", reason)), "EXTREME_POVERTY")))
                .isEqualTo(outlook);
    }

    /** 社会救助法 art. 41: supporters are checked only with their consent. */
    @Test
    void supporter_who_has_not_consented_stays_open_and_warns() {
        Application application = apply(
                        supportedBy(supporter("CHILD", "UNKNOWN", null).with("consent", false)), "EXTREME_POVERTY")
                .build();

        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(codes(application)).contains("supporter-consent-missing");
    }

    /** Art. 8(三), (四) look at income and property, which 社会救助法 art. 41 lets nobody check without consent. */
    @ParameterizedTest
    @CsvSource({"OLD_LOW_INCOME,true", "DISABLED_LOW_INCOME,true", "EXTREME_POVERTY,false", "OLD_ON_DIBAO,false"})
    void want_of_ability_that_rests_on_means_needs_consent(String reason, boolean warns) {
        Application application = apply(
                        supportedBy(supporter("CHILD", "UNABLE", reason).with("consent", false)), "EXTREME_POVERTY")
                .build();

        assertThat(codes(application).contains("supporter-consent-missing")).isEqualTo(warns);
        assertThat(item.assess(application).outlook()).isEqualTo(warns ? Outlook.UNDECIDED : Outlook.LIKELY);
    }

    /** 特困人员认定办法 knows no longer limit for 人户分离 and no county visit for relatives: those are rules of 低保. */
    @Test
    void rules_of_the_allowance_are_not_told_here() {
        Household household = person("李十一")
                .born(1950, 1, 1)
                .person("residenceRegion", "360782102201")
                .set("official-relative", "has", true);
        Application application = apply(household, "EXTREME_POVERTY").build();

        assertThat(codes(application)).containsExactly("register-apart");
        assertThat(item.validate(application))
                .allMatch(finding -> finding.basis().orElseThrow().isDefault());
    }

    /** Art. 8(三) asks for 70 years. */
    @Test
    void supporter_of_sixty_nine_is_too_young_for_the_rule_of_seventy() {
        Application application = apply(
                        supportedBy(supporter("CHILD", "UNABLE", "OLD_LOW_INCOME")
                                .with("idNumber", IdNumbers.of("360782", LocalDate.of(1956, 11, 3), "MALE", 1))),
                        "EXTREME_POVERTY")
                .build();

        assertThat(codes(application)).contains("supporter-too-young");
    }

    /** Art. 9. */
    @Test
    void orphan_in_care_is_no_longer_recognised_as_extreme_poverty() {
        Applications application = Samples.oldManAlone().holding(Statuses.ORPHAN, "applicant");

        assertThat(outlook(application)).isEqualTo(Outlook.UNLIKELY);
    }

    /** Art. 22 and 社会救助法 art. 17, with the defaults 772.07 + 300, from the month after (art. 17). */
    @Test
    void partial_self_care_adds_its_care_standard() {
        Household household =
                person("李十").born(1950, 1, 1).set("care", "unaidedTasks", List.of("EATING", "BED", "TOILET"));

        Benefit benefit =
                item.benefit(apply(household, "EXTREME_POVERTY").build()).orElseThrow();

        assertThat(benefit.amount()).isEqualByComparingTo("1072.07");
        assertThat(benefit.starts()).isEqualTo(Benefit.Starts.MONTH_AFTER_DECISION);
    }

    @Test
    void urban_standard_is_another() {
        Applications urban = Samples.oldManAlone().urban();

        assertThat(urban.build().area()).isEqualTo(AreaKind.URBAN);
        assertThat(item.benefit(urban.build()).orElseThrow().amount()).isEqualByComparingTo("1037.53");
    }

    /** 社会救助法 art. 62 goes before the list of art. 10. */
    @Test
    void disability_certificate_is_looked_up_and_never_demanded() {
        List<MaterialNeed> needs =
                item.materials(apply(disabled("LIMB", 1), "EXTREME_POVERTY").build());

        assertThat(needs)
                .filteredOn(need -> need.type().equals("disability-certificate"))
                .singleElement()
                .extracting(MaterialNeed::obtainedBy)
                .isEqualTo(ObtainedBy.SHARED_DATA);
    }

    @Test
    void empty_application_is_undecided_and_tells_what_is_missing() {
        Application nothing = Applications.forItem(item).build();

        assertThat(item.assess(nothing).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(codes(nothing)).contains("own-income-missing", "supporters-missing", "truth-not-promised");
    }

    private static Household supportedBy(Object supporter) {
        return person("李母")
                .born(1946, 1, 1, "FEMALE")
                .set("supporters", "none", false)
                .set("supporters", "supporters", List.of(supporter));
    }

    private Outlook outlook(Applications application) {
        return item.assess(application.build()).outlook();
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream().map(Finding::code).toList();
    }
}
