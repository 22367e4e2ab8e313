package org.yimen.spi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.data.LegalBasis;

class SeasonTest {
    private static final LegalBasis BASIS = LegalBasis.of("自然灾害救助条例", "第二十一条");

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, false",
        "2026-12-01, true",
        "2026-12-31, true",
        "2027-01-01, true",
        "2028-02-29, true",
        "2027-05-31, true",
        "2027-06-01, false"
    })
    void winter_and_spring_run_over_new_year(LocalDate day, boolean open) {
        Season season = season(MonthDay.of(12, 1), MonthDay.of(5, 31), Optional.empty());

        assertThat(season.includes(day)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, false", "2026-07-01, true", "2026-08-31, true", "2026-09-01, false"})
    void summer_lies_within_one_year_both_ends_included(LocalDate day, boolean open) {
        assertThat(season(MonthDay.of(7, 1), MonthDay.of(8, 31), Optional.empty())
                        .includes(day))
                .isEqualTo(open);
    }

    @Test
    void a_season_of_one_day_is_open_on_that_day_alone() {
        Season day = season(MonthDay.of(3, 8), MonthDay.of(3, 8), null);

        assertThat(day.includes(LocalDate.of(2026, 3, 8))).isTrue();
        assertThat(day.includes(LocalDate.of(2026, 3, 9))).isFalse();
        assertThat(day.openWhen()).isEmpty();
    }

    @Test
    void an_announced_window_needs_both_the_time_of_the_year_and_the_announcement() {
        Season season = season(MonthDay.of(1, 1), MonthDay.of(6, 30), Optional.of("womens-federation.window-open"));
        LocalDate spring = LocalDate.of(2026, 3, 31);

        assertThat(season.isOpen(spring, key -> BigDecimal.ONE)).isTrue();
        assertThat(season.isOpen(spring, key -> BigDecimal.ZERO)).isFalse();
        assertThat(season.isOpen(LocalDate.of(2026, 7, 1), key -> BigDecimal.ONE))
                .isFalse();
    }

    private static Season season(MonthDay from, MonthDay to, Optional<String> openWhen) {
        return new Season(from, to, BASIS, openWhen);
    }
}
