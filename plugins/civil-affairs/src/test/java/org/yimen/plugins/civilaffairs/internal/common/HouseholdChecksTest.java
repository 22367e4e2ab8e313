package org.yimen.plugins.civilaffairs.internal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.applying;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.codes;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.findings;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.honest;

import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.testkit.Household;
import org.yimen.testkit.Households;
import org.yimen.testkit.Member;

class HouseholdChecksTest {
    @Test
    void an_honest_household_has_no_findings() {
        assertThat(findings(honest())).isEmpty();
    }

    // 社会救助法 art. 40; 低保办法 art. 9(二), (三)
    @Test
    void consent_and_promise_are_both_needed() {
        Household household = honest().set("consents", "truthful", null).set("consents", "checkAuthorised", false);

        assertThat(findings(household))
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .containsExactly("truth-not-promised", "check-not-authorised");
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

    // 低保办法 art. 7(四): who lives here without a duty of support on either side does not count.
    @Test
    void a_lodger_or_a_sibling_is_asked_for_the_duty_of_support() {
        assertThat(codes(honest().with(Member.of("丙", "SIBLING").set("livesTogether", true))))
                .containsExactly("duty-of-support-unclear");
        assertThat(codes(honest().with(Member.of("丙", "SIBLING").set("livesTogether", false))))
                .isEmpty();
        assertThat(codes(honest().with(Member.of("丙", "GRANDCHILD").set("livesTogether", true))))
                .isEmpty();
    }

    // 低保办法 art. 11, 20
    @Test
    void a_relative_of_an_official_is_registered_apart_and_named() {
        Household household = honest().set("official-relative", "has", true);

        assertThat(codes(household)).containsExactlyInAnyOrder("register-apart", "official-unnamed");
        assertThat(codes(household.set("official-relative", "officialName", "庚")))
                .containsExactly("register-apart");
    }

    // 社会救助法 art. 37, third paragraph
    @Test
    void someone_who_acts_for_the_applicant_is_named() {
        Household household = honest().set("agent", "present", true);

        assertThat(codes(household)).containsExactly("agent-unnamed");
        assertThat(codes(household.set("agent", "name", "壬"))).isEmpty();
    }

    // 民法典 art. 1042: one husband and one wife.
    @Test
    void there_is_one_spouse() {
        Household household = honest().person("maritalStatus", "MARRIED")
                .with(Member.spouse("丑"))
                .with(Member.spouse("寅"));

        assertThat(findings(household))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple("two-spouses", "/facts/household-members/members/1/relation"));
    }

    @Test
    void thirty_members_and_an_empty_household_are_answered() {
        Household crowd = honest();
        for (int i = 0; i < 30; i++) {
            crowd = crowd.with(Member.of("𠮷㼆·" + i, "OTHER"));
        }

        assertThat(codes(crowd)).hasSize(30).containsOnly("duty-of-support-unclear");
        assertThat(Check.run(
                        HouseholdChecks.ALL,
                        applying(honest()).facts(Households.nobody()).build()))
                .extracting(Finding::code)
                .containsExactly("truth-not-promised", "check-not-authorised");
    }
}
