package org.yimen.plugins.civilaffairs.internal.minimumliving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.alone;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.asHousehold;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.familyOfThree;
import static org.yimen.plugins.civilaffairs.internal.minimumliving.Samples.nearFamilyWithDisabledSon;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Statuses;
import org.yimen.testkit.Applications;

class AllowanceTest {
    private static final String STANDARD = "core.minimum-living-standard";
    private static final String ROUND_UP = "civil-affairs.minimum-living-round-up";

    private final MinimumLivingItem item = new MinimumLivingItem();

    // 低保办法 art. 23: 593.90 × 3 − 10000 ÷ 12 = 948.3666…; by a rounded head it would be 316.12 × 3 = 948.36.
    @Test
    void the_gap_is_rounded_once_from_the_year() {
        assertThat(amount(family("10000").build())).isEqualByComparingTo("948.37");
    }

    // 600 × 3 − 12000 ÷ 12 = 800 exactly; rounded up a head it would be 267 × 3 = 801.
    @Test
    void rounding_up_adds_no_yuan_to_a_whole_gap() {
        Application application = family("12000")
                .parameter(STANDARD, "600")
                .parameter(ROUND_UP, "1")
                .build();

        assertThat(amount(application)).isEqualByComparingTo("800");
    }

    @Test
    void rounding_up_goes_to_the_next_yuan_once() {
        assertThat(amount(family("10000").parameter(ROUND_UP, "1").build())).isEqualByComparingTo("949");
    }

    // A gap of a fen in the year rounds to nothing a month, and up to one yuan where the city rounds up.
    @Test
    void the_smallest_gap_keeps_its_rule() {
        assertThat(amount(family("21380.39").build())).isEqualByComparingTo("0.00");
        assertThat(amount(family("21380.39").parameter(ROUND_UP, "1").build())).isEqualByComparingTo("1");
    }

    @Test
    void no_gap_brings_nothing() {
        assertThat(item.benefit(family("21380.40").build())).isEmpty();
    }

    @Test
    void unknown_income_brings_no_figure() {
        assertThat(item.benefit(asHousehold(familyOfThree()).build())).isEmpty();
    }

    // 低保办法 art. 21: paid from the month after the decision; the urban default is 798.10.
    @Test
    void the_urban_standard_pays_monthly_from_the_month_after() {
        Benefit benefit = item.benefit(family("0").urban().build()).orElseThrow();

        assertThat(benefit.amount()).isEqualByComparingTo("2394.30");
        assertThat(benefit.per()).isEqualTo(Benefit.Per.MONTH);
        assertThat(benefit.starts()).isEqualTo(Benefit.Starts.MONTH_AFTER_DECISION);
        assertThat(benefit.explanation()).contains("798.10元×3人");
    }

    // 社会救助法 art. 18: bands instead of the gap. The gap is 0 %, 34 %, 67 % of the need at the edges.
    @Test
    void bands_pay_a_share_of_the_standard() {
        assertThat(amount(banded("0").build())).isEqualByComparingTo("1440"); // 80 % of 600 × 3
        assertThat(amount(banded("7128").build())).isEqualByComparingTo("1440"); // gap 67 % exactly
        assertThat(amount(banded("7129").build())).isEqualByComparingTo("900"); // 50 %
        assertThat(amount(banded("14257").build())).isEqualByComparingTo("540"); // 30 %
    }

    // 社会救助法 art. 20: special hardship; off by default, here a tenth of 600 for the one child.
    @Test
    void the_city_may_add_for_children_and_the_old() {
        Application application = family("12000")
                .parameter(STANDARD, "600")
                .parameter("civil-affairs.minimum-living-extra-percent", "10")
                .build();

        assertThat(amount(application)).isEqualByComparingTo("860");
    }

    // 2022 notice, part 1(四): as a household of one. 593.90 − 3000 ÷ 12 = 343.90
    @Test
    void a_person_alone_is_paid_by_the_own_income() {
        Applications son = alone(nearFamilyWithDisabledSon(1, "MENTAL"), "member:0", "UNEMPLOYED_DISABLED")
                .answer("ownIncome", 6000)
                .answer("kinSupport", 6000);

        assertThat(amount(son.build())).isEqualByComparingTo("593.90");
        assertThat(amount(son.parameter("civil-affairs.kin-support-exempt-percent", "50")
                        .build()))
                .isEqualByComparingTo("343.90");
    }

    // 社会救助法 art. 15, 16: a member provided for as 特困人员 is not paid for again. 593.90 × 2
    @Test
    void a_member_in_extreme_poverty_support_is_left_out() {
        Application application =
                family("0").holding(Statuses.EXTREME_POVERTY, "member:1").build();

        assertThat(amount(application)).isEqualByComparingTo("1187.80");
    }

    @Test
    void costs_of_employment_are_taken_off_once() {
        Application application = asHousehold(
                        familyOfThree().annualIncome("12000").set("income", "employmentCost", 2000))
                .answers(Map.of("applyAs", "HOUSEHOLD"))
                .build();

        assertThat(amount(application)).isEqualByComparingTo("948.37");
    }

    private Applications family(String annualIncome) {
        return asHousehold(familyOfThree().annualIncome(annualIncome));
    }

    private Applications banded(String annualIncome) {
        return family(annualIncome).parameter(STANDARD, "600").parameter("civil-affairs.minimum-living-banded", "1");
    }

    private BigDecimal amount(Application application) {
        return item.benefit(application).orElseThrow().amount();
    }
}
