package org.yimen.plugins.civilaffairs.internal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.applying;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.codes;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.findings;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.honest;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.testkit.Household;
import org.yimen.testkit.IdNumbers;
import org.yimen.testkit.Member;

class IdentityChecksTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(1988, 2, 29);

    @Test
    void a_wrong_check_character_is_found_and_a_right_x_is_not() {
        String right = IdNumbers.endingInX("360782", LEAP_DAY, "FEMALE");
        String wrong = right.substring(0, 17) + "9";

        assertThat(codes(honest().idNumber(right).person("birthDate", "1988-02-29")))
                .isEmpty();
        assertThat(codes(honest().idNumber(wrong))).contains("id-number-invalid");
    }

    @Test
    void someone_without_a_resident_number_is_not_measured_by_it() {
        Household household = honest().with(
                        Member.child("㼆㼆").set("idType", "BIRTH_CERTIFICATE").idNumber("Q360000001"));

        assertThat(codes(household)).doesNotContain("id-number-invalid");
    }

    @Test
    void birth_date_and_sex_must_agree_with_the_number() {
        Household household = honest().person("birthDate", "1988-03-01").person("sex", "MALE");

        assertThat(codes(household)).containsExactlyInAnyOrder("birth-date-differs", "sex-differs");
    }

    @Test
    void the_same_person_is_entered_once() {
        String number = IdNumbers.of("360782", LocalDate.of(2015, 6, 1), "MALE", 3);
        Household household = honest().with(Member.child("甲").idNumber(number))
                .with(Member.child("乙").idNumber(number));

        assertThat(findings(household))
                .filteredOn(finding -> finding.code().equals("person-entered-twice"))
                .extracting(Finding::pointer)
                .containsExactly("/facts/household-members/members/1/idNumber");
    }

    @Test
    void nobody_is_born_after_the_application() {
        assertThat(codes(honest().with(Member.child("癸").born(2026, 11, 3)))).containsExactly("birth-date-ahead");
        assertThat(codes(honest().with(Member.child("癸").born(2026, 11, 2)))).isEmpty();
    }

    // Born on a leap day: of age on 1 March, so still a minor on 28 February.
    @Test
    void someone_of_age_is_no_minor() {
        Household household = honest().with(Member.child("子").born(2008, 2, 29).set("labourAbility", "MINOR"));

        assertThat(codes(household)).containsExactly("minor-is-adult");
        assertThat(Check.run(
                        HouseholdChecks.ALL, applying(household).on(2026, 2, 28).build()))
                .isEmpty();
        assertThat(Check.run(
                        HouseholdChecks.ALL, applying(household).on(2026, 3, 1).build()))
                .hasSize(1);
    }
}
