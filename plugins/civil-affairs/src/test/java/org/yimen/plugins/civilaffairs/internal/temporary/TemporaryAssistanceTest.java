package org.yimen.plugins.civilaffairs.internal.temporary;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.PriorBenefit;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.NeededBy;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Households;

final class TemporaryAssistanceTest {
    private final TemporaryAssistance item = new TemporaryAssistance();

    /** 社会救助法 art. 50: relief first, papers after; nothing may hold up the acceptance. */
    @Test
    void urgent_and_small_goes_fast_and_waits_for_no_paper() {
        Application fire = Samples.fire("500").build();

        assertThat(item.track(fire)).isEqualTo("small-fast");
        assertThat(item.assess(fire).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.validate(fire)).noneMatch(Finding::isError);
        assertThat(item.materials(fire)).allMatch(need -> need.neededBy() == NeededBy.COMPLETION);
        assertThat(item.materials(fire)).noneMatch(need -> need.type().equals("check-authorisation"));
        assertThat(item.benefit(fire).orElseThrow().amount()).isEqualByComparingTo("500");
    }

    /** The cap is one month of the standard by default: 593.90. */
    @ParameterizedTest
    @CsvSource({"593.90,small-fast", "593.91,emergency"})
    void more_than_the_small_cap_takes_the_urgent_way(String amount, String track) {
        assertThat(item.track(Samples.fire(amount).build())).isEqualTo(track);
    }

    /** 社会救助法 art. 50 speaks of a small amount, not of none. */
    @Test
    void nothing_asked_for_is_no_small_amount() {
        Application nothing = Samples.fire("0").build();

        assertThat(item.track(nothing)).isEqualTo("emergency");
        assertThat(codes(nothing)).contains("amount-missing");
    }

    @Test
    void city_may_raise_the_small_cap() {
        Applications raised = Samples.fire("1000").parameter("civil-affairs.small-fast-cap-months", "2");

        assertThat(item.track(raised.build())).isEqualTo("small-fast");
    }

    /** Even a wrong ID number only warns while relief comes first. */
    @Test
    void burnt_papers_do_not_block_relief() {
        Household wrong =
                Households.aFamilyOf("王火").idNumber("360782199001010000").set("emergency", "kind", "FIRE");
        Application urgent = Samples.fire("500").of(wrong).build();
        Application calm =
                Samples.fire("500").of(wrong).answer("immediate", false).build();

        assertThat(item.validate(urgent)).noneMatch(Finding::isError);
        assertThat(item.validate(calm)).anyMatch(Finding::isError);
    }

    /** 社会救助法 art. 37: applied for where the emergency is, whatever the hukou. */
    @Test
    void place_of_the_emergency_counts_and_not_the_hukou() {
        Application here = Samples.fire("500").build();
        Application elsewhere = Samples.fire("500").in("360782102201").build();

        assertThat(codes(here)).doesNotContain("other-place", "registered-elsewhere");
        assertThat(codes(elsewhere)).contains("other-place");
    }

    /** 2018 opinion part 2(1); least of 10 000 uncovered and 3 × 593.90 × 3 persons = 5345.10 by the default caps. */
    @Test
    void traffic_accident_is_urgent_and_capped_by_persons() {
        Application accident = Samples.accident().build();

        assertThat(item.track(accident)).isEqualTo("emergency");
        assertThat(item.assess(accident).outlook()).isEqualTo(Outlook.LIKELY);
        Benefit benefit = item.benefit(accident).orElseThrow();
        assertThat(benefit.amount()).isEqualByComparingTo("5345.10");
        assertThat(benefit.per()).isEqualTo(Benefit.Per.ONCE);
        assertThat(item.beneficiaries(accident)).containsExactly("member:0");
    }

    /** What insurance and others made good is not paid again: 30 000 less 29 000. */
    @Test
    void what_is_made_good_already_is_not_granted_again() {
        Household nearlyCovered = Households.aFamilyOf("冯三")
                .born(1990, 1, 1)
                .set("emergency", "kind", "TRAFFIC")
                .set("emergency", "loss", new BigDecimal("30000"))
                .set("emergency", "compensated", new BigDecimal("29000"));

        assertThat(item.benefit(Samples.accident().of(nearlyCovered).build())
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("1000");
    }

    /** 社会救助法 art. 29: hardship must have come of it. */
    @Test
    void accident_without_hardship_is_unlikely() {
        assertThat(outlook(Samples.accident().answer("livingAffected", false))).isEqualTo(Outlook.UNLIKELY);
        assertThat(outlook(Samples.accident().answer("livingAffected", null))).isEqualTo(Outlook.UNDECIDED);
    }

    @Test
    void compensation_over_the_loss_must_be_looked_at() {
        Household covered = Households.aFamilyOf("冯二")
                .born(1990, 1, 1)
                .set("emergency", "kind", "INJURY")
                .set("emergency", "loss", new BigDecimal("100"))
                .set("emergency", "compensated", new BigDecimal("100"));

        assertThat(outlook(Samples.accident().of(covered))).isEqualTo(Outlook.UNDECIDED);
    }

    /** Same person, same cause, same calendar year; another cause, person or year does not count. */
    @ParameterizedTest
    @CsvSource({
        "member:0,TRAFFIC,2026-01-01,UNLIKELY", "member:0,FIRE,2026-01-01,LIKELY",
        "member:1,TRAFFIC,2026-01-01,LIKELY", "member:0,TRAFFIC,2025-12-31,LIKELY"
    })
    void same_cause_is_helped_once_a_year(String subject, String cause, LocalDate granted, Outlook outlook) {
        PriorBenefit before =
                new PriorBenefit(ItemCode.parse("civil-affairs/temporary-assistance"), subject, cause, granted);

        assertThat(outlook(Samples.accident().grantedBefore(before))).isEqualTo(outlook);
        assertThat(outlook(Samples.accident()
                        .grantedBefore(before)
                        .parameter("civil-affairs.temporary-times-a-year", "2")))
                .isEqualTo(Outlook.LIKELY);
    }

    /** 2018 opinion part 2(1): below last year's disposable income a head, 23119 × 2 = 46238. */
    @ParameterizedTest
    @CsvSource({"46237.99,LIKELY", "46238,UNLIKELY"})
    void income_must_lie_below_disposable_income(String income, Outlook outlook) {
        assertThat(outlook(Samples.byExpense(income))).isEqualTo(outlook);
    }

    /** 社会救助法 art. 42: recognised households are asked about the expense alone. */
    @Test
    void recognised_household_is_spared_the_means_test() {
        Applications recognised = Samples.byExpense("900000").holding(Statuses.NEAR_MINIMUM_LIVING, "household");
        List<MaterialNeed> needs = item.materials(recognised.build());

        assertThat(outlook(recognised)).isEqualTo(Outlook.LIKELY);
        assertThat(item.track(recognised.build())).isEqualTo("expense-recognised");
        assertThat(needs).noneMatch(need -> need.type().equals("check-authorisation"));
        assertThat(item.benefit(recognised.build()).orElseThrow().amount()).isEqualByComparingTo("9600");
    }

    /** A status of one member does not spare the household. */
    @Test
    void status_of_another_member_spares_nothing() {
        Applications other = Samples.byExpense("40000").holding(Statuses.EXTREME_POVERTY, "member:0");

        assertThat(item.track(other.build())).isEqualTo("expense");
    }

    /** 24 000 × 30 % by default. */
    @Test
    void share_of_the_expense_is_granted() {
        assertThat(item.benefit(Samples.byExpense("40000").build())
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("7200");
    }

    @Test
    void expense_within_bearing_stays_open() {
        Household light = Households.aFamilyOf("褚二")
                .born(1970, 7, 7)
                .annualIncome("20000")
                .savings("0")
                .set("rigid-expenses", "medical", new BigDecimal("9999.99"));

        assertThat(outlook(Samples.byExpense("0").of(light))).isEqualTo(Outlook.UNDECIDED);
    }

    /** 2018 opinion part 2(1): property within the local rules, and these bound cars and houses too. */
    @Test
    void car_or_second_house_leaves_relief_by_expense_open() {
        Household rich = Households.aFamilyOf("褚五")
                .born(1970, 7, 7)
                .annualIncome("20000")
                .savings("0")
                .set("rigid-expenses", "medical", new BigDecimal("24000"));

        assertThat(outlook(Samples.byExpense("0").of(rich))).isEqualTo(Outlook.LIKELY);
        assertThat(outlook(Samples.byExpense("0")
                        .of(rich.set("property", "vehicles", List.of(Map.of("kind", "CAR", "purpose", "LIVING"))))))
                .isEqualTo(Outlook.UNDECIDED);
        assertThat(outlook(Samples.byExpense("0")
                        .of(rich.set("property", "houses", List.of(Map.of("use", "OWN"), Map.of("use", "LET"))))))
                .isEqualTo(Outlook.UNDECIDED);
    }

    /** 2022 notice, part 2(二): disaster relief and this one meet; neither waits for the other. */
    @Test
    void natural_disaster_is_shown_the_way_to_disaster_relief() {
        Household flooded = Households.aFamilyOf("褚三").born(1970, 7, 7).set("emergency", "kind", "DISASTER");

        assertThat(codes(Samples.fire("500").of(flooded).build())).contains("disaster-relief-too");
    }

    @Test
    void event_of_tomorrow_is_an_error() {
        Household tomorrow = Households.aFamilyOf("褚四")
                .born(1970, 7, 7)
                .set("emergency", "kind", "FIRE")
                .set("emergency", "occurredOn", "2026-11-03");

        assertThat(codes(Samples.fire("500").of(tomorrow).build())).contains("emergency-in-future");
    }

    private Outlook outlook(Applications application) {
        return item.assess(application.build()).outlook();
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream().map(Finding::code).toList();
    }
}
