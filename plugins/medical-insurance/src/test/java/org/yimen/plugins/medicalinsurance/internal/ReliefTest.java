package org.yimen.plugins.medicalinsurance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Member;

/** Amounts by 社会救助法 art. 24 and the default parameters: rural income a head 23 119 yuan, urban 54 188 yuan. */
class ReliefTest {
    private final RescueItem item = new MedicalAssistanceItem();

    /** 特困人员: no deductible, 70 percent: 8 600.50 × 0.7. */
    @Test
    void a_person_in_extreme_poverty_bears_no_deductible() {
        assertThat(amount(Samples.holding("extreme-poverty", "applicant", "8600.50")))
                .isEqualByComparingTo("6020.35");
    }

    /** 低保边缘, urban: a tenth of 54 188 is 5 418.80; 60 percent of the remaining 10 000. */
    @Test
    void an_urban_near_poor_patient_bears_a_tenth_of_the_local_income() {
        assertThat(amount(Samples.holding("near-minimum-living", "household", "15418.80")
                        .urban()))
                .isEqualByComparingTo("6000");
    }

    /** 刚性支出, rural: a quarter of 23 119 is 5 779.75; up to it nothing is given. */
    @Test
    void up_to_the_deductible_nothing_is_given() {
        assertThat(amount(Samples.holding("rigid-expense", "household", "5779.75")))
                .isZero();
        assertThat(amount(Samples.holding("rigid-expense", "household", "5789.75")))
                .isEqualByComparingTo("6");
    }

    /** One patient stays below the deductible; that takes nothing from the other's six yuan. */
    @Test
    void a_patient_below_the_deductible_takes_nothing_from_another() {
        Applications both = Samples.applying(
                        Samples.couple("1000").ill("member:0", Map.of("selfPaid", new BigDecimal("5789.75"))))
                .holding("rigid-expense", "household");
        assertThat(amount(both)).isEqualByComparingTo("6");
    }

    /** 因病致贫, rural: half of 43 119 − 5 779.75, rounded once: 18 669.625. */
    @Test
    void the_amount_is_rounded_once_to_the_fen() {
        assertThat(amount(Samples.poorByIllness("43119"))).isEqualByComparingTo("18669.63");
    }

    /** The ceiling is 150 000 yuan a person and year, less what was received. */
    @Test
    void nothing_goes_beyond_the_years_ceiling() {
        Applications rich = Samples.holding("minimum-living", "household", "1000000");
        assertThat(amount(rich)).isEqualByComparingTo("150000");
        assertThat(amount(rich.answer("receivedThisYear", new BigDecimal("100000.01"))))
                .isEqualByComparingTo("49999.99");
        assertThat(amount(rich.answer("receivedThisYear", 200000))).isZero();
    }

    /** Two patients, each by the own status: 10 000 × 0.7 and (10 000 − 2 311.90) × 0.6. */
    @Test
    void each_patient_is_helped_by_the_own_status() {
        Applications both = Samples.applying(
                        Samples.couple("10000").ill("member:0", Map.of("selfPaid", new BigDecimal("10000"))))
                .holding("extreme-poverty", "applicant")
                .holding("near-minimum-living", "household");
        assertThat(amount(both)).isEqualByComparingTo("11612.86");
    }

    @Test
    void the_explanation_shows_how_the_amount_follows() {
        Benefit benefit = item.benefit(Samples.holding("near-minimum-living", "household", "15418.80")
                        .urban()
                        .build())
                .orElseThrow();
        assertThat(benefit.explanation()).contains("自付15418.80元", "起付标准5418.80元", "救助比例60%", "可以救助6000.00元");
    }

    @Test
    void without_costs_nothing_can_be_computed() {
        assertThat(item.benefit(
                        Samples.holding("minimum-living", "household", "0").build()))
                .isEmpty();
    }

    @Test
    void the_city_sets_ratio_and_deductible() {
        Applications own = Samples.poorByIllness("43119")
                .parameter("medical-insurance.ratio-illness", "65")
                .parameter("medical-insurance.deductible-illness", "0");
        assertThat(amount(own)).isEqualByComparingTo("28027.35");
    }

    /** Art. 24: the premium of 特困 in full (400 by default), of 低保 a fixed amount (200 by default) each. */
    @Test
    void premiums_are_paid_by_status() {
        assertThat(amount(Samples.premium())).isEqualByComparingTo("400");
        Applications alone = Samples.applying(Samples.couple("0"))
                .answers(Map.of("aid", "PREMIUM"))
                .holding("extreme-poverty", "member:0");
        assertThat(amount(alone)).isEqualByComparingTo("400");
        assertThat(item.beneficiaries(alone.build())).containsExactly("member:0");
        Application nobody = Samples.applying(Samples.couple("0"))
                .answers(Map.of("aid", "PREMIUM"))
                .build();
        assertThat(item.benefit(nobody)).isEmpty();
    }

    /** Who does not live in the household holds nothing of its 低保 (低保办法 art. 7). */
    @Test
    void the_premium_of_a_member_who_does_not_count_is_not_paid() {
        Applications apart = Samples.applying(Samples.couple("0")
                        .with(Member.of("王二", "OTHER").set("livesTogether", false))
                        .insured("member:1", "RESIDENT"))
                .answers(Map.of("aid", "PREMIUM"))
                .holding("minimum-living", "household");
        assertThat(amount(apart)).isEqualByComparingTo("400");
        assertThat(item.beneficiaries(apart.build())).containsExactly("applicant", "member:0");
    }

    /** Art. 24 names 特困 and 低保; for 低保边缘 nothing is given by default, and that is said. */
    @Test
    void where_the_place_gives_the_near_poor_no_premium_it_speaks_against() {
        Applications near = Samples.applying(Samples.couple("0"))
                .answers(Map.of("aid", "PREMIUM"))
                .holding("near-minimum-living", "household");
        assertThat(item.assess(near.build()).outlook()).isEqualTo(Outlook.UNLIKELY);
        Application given = near.parameter(Keys.PREMIUM_OTHER, "100").build();
        assertThat(item.assess(given).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.benefit(given).orElseThrow().amount()).isEqualByComparingTo("200");
    }

    @Test
    void only_those_who_are_given_a_premium_are_counted() {
        Applications mixed = Samples.applying(Samples.couple("0"))
                .answers(Map.of("aid", "PREMIUM"))
                .holding("extreme-poverty", "applicant")
                .holding("near-minimum-living", "household");
        assertThat(item.beneficiaries(mixed.build())).containsExactly("applicant");
        assertThat(item.benefit(mixed.build()).orElseThrow().explanation()).contains("1人");
    }

    private BigDecimal amount(Applications application) {
        return item.benefit(application.build()).orElseThrow().amount();
    }
}
