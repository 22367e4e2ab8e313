package org.yimen.plugins.civilaffairs.internal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.codes;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.findings;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.honest;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.testkit.Household;

class MoneyChecksTest {
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
    void a_part_is_seldom_more_than_the_whole() {
        assertThat(codes(honest().set("income", "basePension", 2400))).contains("base-pension-over-transfer");
        assertThat(codes(honest().set("income", "excluded", 1))).contains("excluded-over-total");
        assertThat(codes(honest().annualIncome("100").set("income", "employmentCost", 101)))
                .contains("cost-over-wages");
        assertThat(codes(honest().annualIncome("100").set("income", "employmentCost", 100)))
                .isEmpty();
    }

    // 低保办法 art. 13(四): the transfer is net, so contributions paid may bring it below the pension it holds.
    @Test
    void a_pension_over_the_net_transfer_does_not_hold_up_the_acceptance() {
        Household household = honest().set("income", "transfer", 2000).set("income", "basePension", 2400);

        assertThat(findings(household)).noneMatch(Finding::isError);
    }

    // 低保办法 art. 13(三): contracted land let to others and shares in collective income bring income without a deposit.
    @Test
    void income_from_let_land_is_explained_in_the_note() {
        Household household = honest().set("income", "property", 800);

        assertThat(codes(household)).containsExactly("interest-of-nothing");
        assertThat(codes(household.set("income", "note", "承包地转租"))).isEmpty();
    }

    @Test
    void what_supporters_pay_is_income() {
        Household household = honest().set(
                        "supporters", "supporters", List.of(Map.of("name", "戊", "relation", "CHILD", "payment", 300)));

        assertThat(codes(household)).contains("support-over-transfer");
        assertThat(codes(household.set("income", "transfer", 3600))).isEmpty();
    }

    @Test
    void work_agrees_with_ability_and_income() {
        Household worker = honest().annualIncome("6000").person("employment", "FLEXIBLE");

        assertThat(codes(worker.person("labourAbility", "NONE"))).containsExactly("work-of-the-unable");
        assertThat(codes(worker.person("labourAbility", "PARTIAL"))).isEmpty();
        assertThat(codes(honest().person("employment", "RETIRED"))).containsExactly("retired-without-pension");
        assertThat(codes(honest().set(
                                "employment",
                                "workers",
                                List.of(Map.of("holder", "applicant", "businessOwner", true)))))
                .containsExactly("owner-without-business");
    }
}
