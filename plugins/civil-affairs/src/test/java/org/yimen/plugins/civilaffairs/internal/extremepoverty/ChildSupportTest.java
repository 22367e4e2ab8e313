package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Samples.apply;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Samples.certificate;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Samples.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Statuses;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;

final class ChildSupportTest {
    private final ExtremePovertySupport item = new ExtremePovertySupport();

    /** 社会救助法 art. 16 says 未成年人 where 特困人员认定办法 art. 5(二) says under 16; a wage earner of 16 is looked at. */
    @ParameterizedTest
    @CsvSource({"2012,STUDENT,LIKELY", "2010,STUDENT,LIKELY", "2010,EMPLOYED,UNDECIDED", "2008,STUDENT,UNLIKELY"})
    void minor_is_whoever_is_under_eighteen(int birthYear, String employment, Outlook outlook) {
        Household household = child(birthYear, 3, 1, "DEAD", "DEAD").person("employment", employment);

        assertThat(outlook(apply(household, "EXTREME_POVERTY"))).isEqualTo(outlook);
    }

    /** Art. 4(三): a child whom a parent brings up has someone who owes support, whatever was ticked. */
    @ParameterizedTest
    @CsvSource({"PRESENT,DEAD,UNLIKELY", "DEAD,PRESENT,UNLIKELY", "DEAD,LOST,LIKELY"})
    void child_brought_up_by_a_parent_is_not_in_extreme_poverty(String father, String mother, Outlook outlook) {
        assertThat(outlook(apply(child(2015, 5, 5, father, mother), "EXTREME_POVERTY")))
                .isEqualTo(outlook);
    }

    /** Each scheme is a track of its own; at 18 the track for adults begins. */
    @ParameterizedTest
    @CsvSource({
        "2008-11-03,EXTREME_POVERTY,minor", "2008-11-02,EXTREME_POVERTY,adult",
        "2015-05-05,ORPHAN,orphan", "2015-05-05,UNSUPPORTED_CHILD,unsupported-child"
    })
    void scheme_and_age_choose_the_track(LocalDate birth, String applyAs, String track) {
        Household household = child(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), "DEAD", "LOST");

        assertThat(item.track(apply(household, applyAs).build())).isEqualTo(track);
    }

    /** 社会救助法 art. 16, third paragraph: goes on at 18 while in senior secondary school, not at university. */
    @ParameterizedTest
    @CsvSource({"SENIOR,LIKELY", "VOCATIONAL,LIKELY", "BACHELOR,UNLIKELY"})
    void support_goes_on_at_eighteen_while_at_school(String stage, Outlook outlook) {
        Household household = child(2008, 3, 1, "PRESENT", "PRESENT")
                .set("education", "students", List.of(Map.of("holder", "applicant", "stage", stage)));

        assertThat(outlook(apply(household, "EXTREME_POVERTY").holding(Statuses.EXTREME_POVERTY, "applicant")))
                .isEqualTo(outlook);
    }

    /** 孤儿保障意见 part 1: both parents dead or untraceable; no means test. */
    @ParameterizedTest
    @CsvSource({
        "DEAD,DEAD,LIKELY",
        "DEAD,UNTRACEABLE,LIKELY",
        "DEAD,MISSING,UNDECIDED",
        "DEAD,IN_PRISON,UNLIKELY",
        "PRESENT,DEAD,UNLIKELY"
    })
    void orphan_has_lost_both_parents(String father, String mother, Outlook outlook) {
        Household rich =
                child(2015, 5, 5, father, mother).annualIncome("900000").savings("5000000");

        assertThat(outlook(apply(rich, "ORPHAN"))).isEqualTo(outlook);
    }

    /** Opinion of 2019, part 1. 重病 is the locality's to define; both dead makes an orphan. */
    @ParameterizedTest
    @CsvSource({
        "DEAD,IN_PRISON,LIKELY", "LOST,DETOX,LIKELY", "MISSING,LOST,LIKELY", "DEAD,MISSING,LIKELY",
        "DEAD,SERIOUSLY_ILL,UNDECIDED", "DEAD,REVOKED,UNDECIDED", "IN_PRISON,PRESENT,UNLIKELY", "DEAD,DEAD,UNLIKELY"
    })
    void child_whom_nobody_brings_up(String father, String mother, Outlook outlook) {
        Household household = child(2018, 2, 3, father, mother).set("parents", "restrictedMonths", 6);

        assertThat(outlook(apply(household, "UNSUPPORTED_CHILD"))).isEqualTo(outlook);
    }

    /** Part 1: 期限在6个月以上. */
    @Test
    void five_months_of_prison_are_too_short() {
        Household household = child(2018, 2, 3, "DEAD", "IN_PRISON").set("parents", "restrictedMonths", 5);

        assertThat(outlook(apply(household, "UNSUPPORTED_CHILD"))).isEqualTo(Outlook.UNLIKELY);
    }

    /** Part 1: 一级二级残疾或三级四级精神、智力残疾 — where art. 5 of 特困人员认定办法 draws another line. */
    @ParameterizedTest
    @CsvSource({"HEARING,2,LIKELY", "MENTAL,4,LIKELY", "INTELLECT,4,LIKELY", "LIMB,3,UNLIKELY", "VISION,4,UNLIKELY"})
    void severe_disability_of_a_parent_has_its_own_meaning(String type, int grade, Outlook outlook) {
        Household household = child(2018, 2, 3, "SEVERELY_DISABLED", "LOST")
                .with(Samples.parent("MALE", 1985))
                .disabled("member:0", certificate(grade, type));

        assertThat(outlook(apply(household, "UNSUPPORTED_CHILD"))).isEqualTo(outlook);
    }

    /** Part 1: intellect is severe in every grade, whichever of several disabilities the grade is of. */
    @Test
    void intellect_among_several_disabilities_of_a_parent_is_severe() {
        Household household = child(2018, 2, 3, "SEVERELY_DISABLED", "LOST")
                .with(Samples.parent("MALE", 1985))
                .disabled("member:0", certificate(3, "MULTIPLE", "LIMB", "INTELLECT"));

        assertThat(outlook(apply(household, "UNSUPPORTED_CHILD"))).isEqualTo(Outlook.LIKELY);
    }

    @Test
    void mothers_certificate_does_not_prove_the_fathers_disability() {
        Household household = child(2018, 2, 3, "SEVERELY_DISABLED", "LOST")
                .with(Samples.parent("FEMALE", 1985))
                .disabled("member:0", certificate(1, "LIMB"));

        assertThat(outlook(apply(household, "UNSUPPORTED_CHILD"))).isEqualTo(Outlook.UNDECIDED);
    }

    /** Part 3(1): topped up over what is drawn already; default 1000. */
    @Test
    void unsupported_child_on_minimum_living_is_topped_up() {
        Applications application = apply(child(2018, 2, 3, "DEAD", "LOST"), "UNSUPPORTED_CHILD")
                .holding(Statuses.MINIMUM_LIVING, "household");

        assertThat(item.benefit(application.build())).isEmpty();
        assertThat(codes(application.build())).contains("current-aid-missing");
        assertThat(item.benefit(application.answer("currentAid", 450).build())
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("550");
        assertThat(item.benefit(application.answer("currentAid", 1200).build())
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("0");
    }

    /** 孤儿保障意见 part 2(1): 机构抚养孤儿养育标准应高于散居孤儿. */
    @Test
    void orphan_in_an_institution_gets_more_than_at_home() {
        Household home = child(2015, 5, 5, "DEAD", "DEAD");
        Household institution = home.set("care", "wish", "INSTITUTION");

        assertThat(item.benefit(apply(institution, "ORPHAN").build())
                        .orElseThrow()
                        .amount())
                .isGreaterThan(item.benefit(apply(home, "ORPHAN").build())
                        .orElseThrow()
                        .amount());
    }

    /** 孤儿保障意见 part 2(3) speaks of schooling; the allowance past 18 is the province's. */
    @Test
    void orphan_at_school_past_eighteen_is_left_to_the_province() {
        Household student = child(2008, 3, 1, "DEAD", "DEAD")
                .set("education", "students", List.of(Map.of("holder", "applicant", "stage", "BACHELOR")));

        assertThat(outlook(apply(student, "ORPHAN").holding(Statuses.ORPHAN, "applicant")))
                .isEqualTo(Outlook.UNDECIDED);
        assertThat(outlook(apply(student, "ORPHAN"))).isEqualTo(Outlook.UNLIKELY);
    }

    @Test
    void foundling_without_papers_can_apply() {
        Application application = apply(Samples.foundling(), "ORPHAN").build();

        assertThat(item.validate(application)).noneMatch(Finding::isError);
        assertThat(item.assess(application).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(item.materials(application)).noneMatch(need -> need.type().equals("id-card"));
    }

    /** 民法典 art. 23; opinion of 2019, part 2(1). */
    @Test
    void minor_needs_someone_who_applies() {
        Household alone = child(2018, 2, 3, "DEAD", "LOST").set("agent", "present", false);

        assertThat(codes(apply(alone, "UNSUPPORTED_CHILD").build())).contains("minor-needs-guardian");
    }

    @Test
    void adult_is_told_that_a_childrens_scheme_is_closed_to_him() {
        assertThat(codes(apply(child(2008, 11, 2, "DEAD", "LOST"), "UNSUPPORTED_CHILD")
                        .build()))
                .contains("not-a-child");
        assertThat(codes(apply(child(2008, 11, 3, "DEAD", "LOST"), "UNSUPPORTED_CHILD")
                        .build()))
                .doesNotContain("not-a-child");
    }

    /** 特困人员认定办法 art. 9: whoever chooses the children's scheme is no longer 特困. */
    @ParameterizedTest
    @CsvSource({"DEAD,ORPHAN", "LOST,UNSUPPORTED_CHILD"})
    void child_in_extreme_poverty_support_leaves_it_for_its_scheme(String mother, String applyAs) {
        Applications application = apply(child(2015, 5, 5, "DEAD", mother), applyAs);

        assertThat(codes(application.build())).doesNotContain("extreme-poverty-to-end");
        assertThat(codes(application
                        .holding(Statuses.EXTREME_POVERTY, "applicant")
                        .build()))
                .contains("extreme-poverty-to-end");
    }

    /** 社会救助法 art. 16: a minor to the day of the eighteenth birthday; born on a leap day, to 28 February. */
    @ParameterizedTest
    @CsvSource({"2026-02-28,minor", "2026-03-01,adult"})
    void child_born_on_a_leap_day_is_of_age_on_the_first_of_march(LocalDate on, String track) {
        Applications application = apply(child(2008, 2, 29, "DEAD", "LOST"), "EXTREME_POVERTY")
                .on(on.getYear(), on.getMonthValue(), on.getDayOfMonth());

        assertThat(item.track(application.build())).isEqualTo(track);
    }

    /** 特困人员认定办法 art. 9: the choice is told. */
    @Test
    void minor_who_fits_both_is_told_of_the_choice() {
        assertThat(codes(apply(child(2015, 5, 5, "DEAD", "LOST"), "EXTREME_POVERTY")
                        .build()))
                .contains("child-scheme-possible");
    }

    private Outlook outlook(Applications application) {
        return item.assess(application.build()).outlook();
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream().map(Finding::code).toList();
    }
}
