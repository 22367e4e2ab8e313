package org.yimen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.IdNumber;
import org.yimen.spi.item.Application;

class FixturesTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(1968, 2, 29);

    @Test
    void an_invented_number_is_valid_and_says_birth_date_and_sex() {
        IdNumber number = new IdNumber(IdNumbers.of("360782", LEAP_DAY, "FEMALE", 499));
        assertThat(number.birthDate()).isEqualTo(LEAP_DAY);
        assertThat(number.sex()).isEqualTo("FEMALE");
        assertThat(new IdNumber(IdNumbers.of("360782", LEAP_DAY, "MALE", 0)).sex())
                .isEqualTo("MALE");
    }

    @Test
    void a_number_ending_in_x_can_be_had() {
        String number = IdNumbers.endingInX("110105", LEAP_DAY, "FEMALE");
        assertThat(number).endsWith("X");
        assertThat(IdNumber.faultOf(number)).isEmpty();
    }

    @Test
    void a_sequence_out_of_range_and_an_unknown_sex_are_refused() {
        assertThatThrownBy(() -> IdNumbers.of("360782", LEAP_DAY, "MALE", 500)).hasMessageContaining("500");
        assertThatThrownBy(() -> IdNumbers.of("360782", LEAP_DAY, "男", 1)).hasMessageContaining("男");
    }

    @Test
    void a_family_reads_back_as_told() {
        HouseholdView view = new HouseholdView(
                Households.aFamilyOf("王建国")
                        .born(1968, 2, 29)
                        .with(Member.spouse("㼆𠮷").born(1970, 12, 31))
                        .with(Member.child("买买提·艾力").set("livesTogether", null))
                        .annualIncome("24000.50")
                        .facts(),
                Households.DAY);
        assertThat(view.size()).isEqualTo(3);
        assertThat(view.applicant().birthDate()).contains(LEAP_DAY);
        assertThat(view.annualIncome(true)).isEqualByComparingTo("24000.5");
    }

    @Test
    void what_a_check_found_goes_before_what_was_declared() {
        Household household = Households.aFamilyOf("王建国")
                .annualIncome("10000")
                .checked("income", Document.of(Map.of("wage", new BigDecimal("30000"))));
        assertThat(household.facts().of("income").amount("/wage")).isEqualByComparingTo("30000");
        assertThat(household.facts().declared("income").amount("/wage")).isEqualByComparingTo("10000");
    }

    @Test
    void changing_a_household_leaves_the_one_before_as_it_was() {
        Household before = Households.aFamilyOf("王建国");
        Household after = before.with(Member.spouse("李秀英")).consenting();
        assertThat(before.facts().knows("consents")).isFalse();
        assertThat(after.facts().of("household-members").objects("/members")).hasSize(1);
    }

    @Test
    void parameters_are_the_defaults_until_a_test_sets_them() {
        Application usual = Applications.forItem(new TinyItem()).build();
        assertThat(usual.parameters().number(TinyItem.AMOUNT)).isEqualByComparingTo("10");
        Application dearer = Applications.forItem(new TinyItem())
                .parameter(TinyItem.AMOUNT, "12.50")
                .build();
        assertThat(dearer.parameters().number(TinyItem.AMOUNT)).isEqualByComparingTo("12.5");
        assertThatThrownBy(() -> Applications.forItem(new TinyItem())
                        .parameter("township.nothing", "1")
                        .build())
                .hasMessageContaining("township.nothing");
    }

    @Test
    void a_status_holds_on_the_day_of_the_application() {
        Application application = Applications.forItem(new TinyItem())
                .on(2028, 2, 29)
                .holding("minimum-living", "applicant")
                .build();
        assertThat(application.holds("minimum-living")).isTrue();
        assertThat(application.holds("disabled")).isFalse();
    }
}
