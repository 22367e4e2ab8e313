package org.yimen.plugins.civilaffairs.internal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yimen.testkit.Households.aFamilyOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.plugins.civilaffairs.internal.minimumliving.MinimumLivingItem;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Households;
import org.yimen.testkit.IdNumbers;
import org.yimen.testkit.Member;

class HouseholdChecksTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(1988, 2, 29);

    /** Any item of a means test: it lends its parameters. */
    private final RescueItem item = new MinimumLivingItem();

    @Test
    void an_honest_household_has_no_findings() {
        assertThat(findings(honest())).isEmpty();
    }

    @Test
    void consent_and_promise_are_both_needed() {
        Household household = honest().set("consents", "truthful", null).set("consents", "checkAuthorised", false);

        assertThat(findings(household))
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .containsExactly("truth-not-promised", "check-not-authorised");
    }

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

    // 低保办法 art. 7(一)
    @Test
    void a_married_applicant_names_the_spouse() {
        Household married = honest().person("maritalStatus", "MARRIED");

        assertThat(codes(married)).contains("spouse-missing");
        assertThat(codes(married.with(Member.spouse("丙")))).isEmpty();
    }

    @Test
    void an_unmarried_applicant_has_no_spouse() {
        assertThat(codes(honest().with(Member.spouse("丙")))).contains("spouse-contradicts-marriage");
    }

    // 低保办法 art. 7, second list
    @Test
    void nobody_is_in_prison_and_at_home() {
        assertThat(codes(honest().with(Member.child("丁").set("absence", "PRISON"))))
                .contains("absent-yet-at-home");
    }

    @Test
    void wages_need_someone_who_works() {
        Household household = honest().annualIncome("9600").person("employment", "UNEMPLOYED");

        assertThat(codes(household)).contains("wages-of-nobody");
        assertThat(codes(household.person("employment", "FLEXIBLE"))).isEmpty();
    }

    @Test
    void someone_employed_has_wages() {
        assertThat(codes(honest().annualIncome("0").person("employment", "EMPLOYED")))
                .contains("work-without-wages");
    }

    // 低保办法 art. 13(三), 14
    @Test
    void interest_comes_from_savings() {
        Household household = honest().set("income", "property", 120);

        assertThat(codes(household)).contains("interest-of-nothing");
        assertThat(codes(household.savings("6000"))).isEmpty();
    }

    @Test
    void a_let_house_brings_rent() {
        Household household = honest().set("property", "houses", List.of(Map.of("use", "LET")));

        assertThat(codes(household)).contains("rent-not-told");
    }

    @Test
    void a_part_is_not_more_than_the_whole() {
        assertThat(codes(honest().set("income", "basePension", 2400))).contains("base-pension-over-transfer");
        assertThat(codes(honest().set("income", "excluded", 1))).contains("excluded-over-total");
        assertThat(codes(honest().set("income", "employmentCost", 1))).contains("cost-without-wages");
    }

    @Test
    void what_supporters_pay_is_income() {
        Household household = honest().set(
                        "supporters", "supporters", List.of(Map.of("name", "戊", "relation", "CHILD", "payment", 300)));

        assertThat(codes(household)).contains("support-over-transfer");
        assertThat(codes(household.set("income", "transfer", 3600))).isEmpty();
    }

    @Test
    void a_certificate_belongs_to_its_holder_and_carries_its_grade() {
        String own = IdNumbers.of("360782", LEAP_DAY, "FEMALE", 6);
        Map<String, Object> right = Map.of("grade", 2, "certificateNumber", own + "42");

        assertThat(codes(honest().disabled("applicant", right))).isEmpty();
        assertThat(codes(honest().disabled("applicant", Map.of("grade", 1, "certificateNumber", own + "42"))))
                .contains("certificate-differs");
        assertThat(codes(honest().with(Member.child("己")
                                .born(2015, 1, 1)
                                .idNumber(IdNumbers.of("360782", LocalDate.of(2015, 1, 1), "MALE", 1)))
                        .disabled("member:0", right)))
                .contains("certificate-differs");
    }

    @Test
    void a_disability_of_nobody_is_an_error() {
        assertThat(codes(honest().disabled("member:3", Map.of("grade", 1)))).contains("holder-unknown");
    }

    // 低保办法 art. 11, 20
    @Test
    void a_relative_of_an_official_is_registered_apart_and_named() {
        Household household = honest().set("official-relative", "has", true);

        assertThat(codes(household)).containsExactlyInAnyOrder("register-apart", "official-unnamed");
        assertThat(codes(household.set("official-relative", "officialName", "庚")))
                .containsExactly("register-apart");
    }

    // 社会救助法 art. 37; the digits of an ID number say nothing about it.
    @Test
    void the_township_of_registration_is_the_place() {
        Household elsewhere = honest().person("hukouRegion", "360782102201");

        assertThat(codes(elsewhere)).containsExactly("registered-elsewhere", "lives-elsewhere");
        assertThat(codes(elsewhere.person("residencePermit", true)))
                .containsExactly("applies-at-residence", "lives-elsewhere");
        assertThat(codes(honest().idNumber(IdNumbers.of("110105", LEAP_DAY, "FEMALE", 1))))
                .isEmpty();
    }

    // 低保办法 art. 15; 2022 notice, part 4(一)
    @Test
    void living_apart_from_the_register_is_pointed_out() {
        assertThat(codes(honest().person("residenceRegion", "360782102201"))).containsExactly("lives-elsewhere");
        assertThat(codes(honest().person("residenceRegion", "360782101202"))).isEmpty();
    }

    // 低保办法 art. 5
    @Test
    void a_member_registered_in_another_province_is_pointed_out() {
        Household household = honest().with(Member.parent("辛").set("hukouRegion", "440305001001"));

        assertThat(findings(household))
                .extracting(Finding::code, Finding::isError)
                .containsExactly(tuple("member-registered-elsewhere", false));
    }

    @Test
    void thirty_members_and_an_empty_household_are_answered() {
        Household crowd = honest();
        for (int i = 0; i < 30; i++) {
            crowd = crowd.with(Member.of("𠮷㼆·" + i, "OTHER"));
        }

        assertThat(codes(crowd)).isEmpty();
        assertThat(Check.run(
                        HouseholdChecks.ALL,
                        Applications.forItem(item).facts(Households.nobody()).build()))
                .extracting(Finding::code)
                .containsExactly("truth-not-promised", "check-not-authorised");
    }

    private static Household honest() {
        return aFamilyOf("古丽·阿依㼆")
                .born(1988, 2, 29, "FEMALE")
                .person("maritalStatus", "DIVORCED")
                .annualIncome("0")
                .savings("0")
                .consenting();
    }

    private List<Finding> findings(Household household) {
        return Check.run(
                HouseholdChecks.ALL, Applications.forItem(item).of(household).build());
    }

    private List<String> codes(Household household) {
        return findings(household).stream().map(Finding::code).toList();
    }
}
