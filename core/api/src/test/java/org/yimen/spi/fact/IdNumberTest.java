package org.yimen.spi.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    private static final String LEAP_DAY_WOMAN = "360999200802290126";
    private static final String LEAP_DAY_MAN = "36099920000229011X";

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", LEAP_DAY_MAN, "360999200802290126"})
    void a_number_with_its_check_character_is_none_to_complain_of(String number) {
        assertThat(IdNumber.faultOf(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, CHECK_CHARACTER",
        "44052418800101001X, CHECK_CHARACTER",
        "360999200002290118, CHECK_CHARACTER",
        "36099919000229013X, BIRTH_DATE",
        "360999200713010126, BIRTH_DATE",
        "360999184912310126, BIRTH_DATE",
        "11010519491231002x, SHAPE",
        "1101051949123100X2, SHAPE",
        "010105194912310021, SHAPE",
        "110105491231002, SHAPE",
        "１10105194912310021, SHAPE"
    })
    void a_wrong_number_is_told_by_what_is_wrong_with_it(String number, IdNumber.Fault fault) {
        assertThat(IdNumber.faultOf(number)).contains(fault);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdNumber(number))
                .withMessageNotContaining(number);
    }

    @Test
    void nothing_is_no_number() {
        assertThat(IdNumber.faultOf(null)).contains(IdNumber.Fault.SHAPE);
        assertThat(IdNumber.faultOf("")).contains(IdNumber.Fault.SHAPE);
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        for (int i = 0; i < 17; i++) {
            char wrong = LEAP_DAY_MAN.charAt(i) == '9' ? '1' : (char) (LEAP_DAY_MAN.charAt(i) + 1);
            String spoilt = LEAP_DAY_MAN.substring(0, i) + wrong + LEAP_DAY_MAN.substring(i + 1);
            assertThat(IdNumber.faultOf(spoilt)).as("digit %d", i).isPresent();
        }
    }

    @Test
    void it_tells_birth_date_and_sex() {
        assertThat(new IdNumber(LEAP_DAY_MAN).birthDate()).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(new IdNumber(LEAP_DAY_MAN).sex()).isEqualTo("MALE");
        assertThat(new IdNumber(LEAP_DAY_WOMAN).sex()).isEqualTo("FEMALE");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 17", "2026-03-01, 18", "2028-02-28, 19", "2028-02-29, 20", "2008-02-29, 0"})
    void who_was_born_on_a_leap_day_is_a_year_older_from_the_first_of_march_in_common_years(LocalDate on, int age) {
        assertThat(new IdNumber(LEAP_DAY_WOMAN).ageOn(on)).isEqualTo(age);
    }

    @Test
    void printed_it_hides_where_and_when_someone_was_born() {
        assertThat(new IdNumber(LEAP_DAY_MAN)).hasToString("360***********011X");
    }
}
