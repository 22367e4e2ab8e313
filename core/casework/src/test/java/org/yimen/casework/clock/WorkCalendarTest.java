package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.clock.Fixtures.SHIPPED;
import static org.yimen.casework.clock.Fixtures.day;
import static org.yimen.casework.clock.Fixtures.days;
import static org.yimen.casework.clock.Fixtures.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {
    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void aPublishedYearHasTheKnownNumberOfWorkingDays(int year, int total) {
        assertThat(SHIPPED.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(total);
    }

    @Test
    void theSaturdayBeforeSpringFestival2026IsWorkedInExchange() {
        assertThat(SHIPPED.day(day("2026-02-14")))
                .isEqualTo(new CalendarDay(day("2026-02-14"), DayType.MAKE_UP, "春节调休上班", false));
        assertThat(SHIPPED.isWorkingDay(day("2026-02-14"))).isTrue();
        assertThat(SHIPPED.day(day("2026-02-14")).title()).isEqualTo("春节调休上班");
    }

    @Test
    void springFestival2026LastsNineDays() {
        assertThat(SHIPPED.nextWorkingDay(day("2026-02-13"))).isEqualTo(day("2026-02-14"));
        assertThat(SHIPPED.nextWorkingDay(day("2026-02-14"))).isEqualTo(day("2026-02-24"));
        assertThat(SHIPPED.skippedDays(day("2026-02-14"), day("2026-02-24")))
                .containsExactly(new SkippedDays(day("2026-02-15"), day("2026-02-23"), DayType.HOLIDAY, "春节", false));
        assertThat(SHIPPED.plusWorkingDays(day("2026-02-13"), 2)).isEqualTo(day("2026-02-24"));
    }

    @Test
    void theLeapDayIsAWorkday() {
        assertThat(SHIPPED.day(day("2024-02-29")).type()).isEqualTo(DayType.WORKDAY);
        assertThat(SHIPPED.plusWorkingDays(day("2024-02-28"), 1)).isEqualTo(day("2024-02-29"));
        assertThat(SHIPPED.plusWorkingDays(day("2024-02-29"), 1)).isEqualTo(day("2024-03-01"));
        assertThat(SHIPPED.workingDaysBetween(day("2024-02-28"), day("2024-03-01")))
                .isEqualTo(2);
    }

    @Test
    void skippedDaysAreGroupedByReasonAndNamed() {
        assertThat(SHIPPED.skippedDays(day("2025-09-26"), day("2025-10-13")))
                .extracting(SkippedDays::title)
                .containsExactly(
                        "2025年9月27日（周末）",
                        "2025年10月1日至2025年10月5日（国庆节）",
                        "2025年10月6日（中秋）",
                        "2025年10月7日至2025年10月8日（国庆节）",
                        "2025年10月12日（周末）");
    }

    @Test
    void twoWeekendsAreTwoGroups() {
        List<SkippedDays> weekends = SHIPPED.skippedDays(day("2026-03-01"), day("2026-03-15"));

        assertThat(weekends).extracting(SkippedDays::from).containsExactly(day("2026-03-07"), day("2026-03-14"));
        assertThat(weekends).extracting(SkippedDays::days).containsExactly(2, 2);
    }

    @Test
    void aWeekendThatReachesIntoAProvisionalYearIsProvisional() {
        WorkCalendar calendar = WorkCalendar.of(List.of(notice(2022, NoticeStatus.OFFICIAL, new TreeMap<>())));

        assertThat(calendar.skippedDays(day("2022-12-30"), day("2023-01-01")))
                .containsExactly(new SkippedDays(day("2022-12-31"), day("2023-01-01"), DayType.WEEKEND, "", true));
    }

    @Test
    void aYearWithoutANoticeIsProvisionalButItsStatutoryHolidaysAreOff() {
        assertThat(SHIPPED.isProvisional(day("2027-03-01"))).isTrue();
        assertThat(SHIPPED.isProvisional(day("2026-12-31"))).isFalse();
        assertThat(SHIPPED.day(day("2027-10-01")))
                .isEqualTo(new CalendarDay(day("2027-10-01"), DayType.HOLIDAY, "国庆节", true));
        assertThat(SHIPPED.skippedDays(day("2027-02-04"), day("2027-02-08")))
                .extracting(SkippedDays::title)
                .containsExactly("2027年2月5日（春节(除夕)，暂定）", "2027年2月6日至2027年2月8日（春节，暂定）");
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2040})
    void aYearOfWhichNothingIsKnownIsMondayToFridayAndProvisional(int year) {
        LocalDate day = LocalDate.of(year, 1, 1);

        for (; day.getYear() == year; day = day.plusDays(1)) {
            assertThat(SHIPPED.isWorkingDay(day)).isEqualTo(day.getDayOfWeek().getValue() < 6);
            assertThat(SHIPPED.day(day).provisional()).isTrue();
        }
    }

    @Test
    void aNoticeMaySpeakAboutThePreviousDecember() {
        WorkCalendar calendar =
                SHIPPED.withNotice(notice(2027, NoticeStatus.OFFICIAL, days("元旦", "2026-12-31", "2027-01-01")));

        assertThat(SHIPPED.isWorkingDay(day("2026-12-31"))).isTrue();
        assertThat(calendar.nextWorkingDay(day("2026-12-30"))).isEqualTo(day("2027-01-04"));
        assertThat(calendar.isProvisional(day("2027-06-01"))).isFalse();
    }

    @Test
    void aDayNamedByTheNextOfficialNoticeIsCertainThoughItsOwnYearIsNot() {
        WorkCalendar calendar = WorkCalendar.of(List.of(notice(2028, NoticeStatus.OFFICIAL, days("元旦", "2027-12-31"))));

        assertThat(calendar.isProvisional(day("2027-12-31"))).isFalse();
        assertThat(calendar.isProvisional(day("2027-12-30"))).isTrue();
        assertThat(WorkCalendar.of(List.of(notice(2028, NoticeStatus.PROVISIONAL, days("元旦", "2027-12-31"))))
                        .isProvisional(day("2027-12-31")))
                .isTrue();
    }

    @Test
    void theOfficialNoticeWinsOverAProvisionalOneForTheSameDate() {
        CalendarNotice official = new CalendarNotice(
                2026, NoticeStatus.OFFICIAL, new TreeMap<>(), days("元旦调休上班", "2026-12-26"), List.of());
        CalendarNotice provisional = notice(2027, NoticeStatus.PROVISIONAL, days("元旦", "2026-12-26", "2026-12-31"));
        WorkCalendar calendar = WorkCalendar.of(List.of(provisional, official));

        assertThat(calendar.isWorkingDay(day("2026-12-26"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2026-12-31"))).isFalse();
    }

    @Test
    void theNoticeForTheLaterYearWinsBetweenOfficialOnes() {
        CalendarNotice earlier = notice(2026, NoticeStatus.OFFICIAL, days("旧", "2026-12-31"));
        CalendarNotice later = notice(2027, NoticeStatus.OFFICIAL, days("新", "2026-12-31"));

        assertThat(WorkCalendar.of(List.of(later, earlier))
                        .day(day("2026-12-31"))
                        .name())
                .isEqualTo("新");
    }

    @Test
    void aNewNoticeReplacesTheProvisionalOneAndLeavesTheOldCalendarAlone() {
        WorkCalendar calendar = SHIPPED.withNotice(notice(2027, NoticeStatus.OFFICIAL, days("春节", "2027-02-09")));

        assertThat(calendar.isWorkingDay(day("2027-02-09"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2027-02-08"))).isTrue();
        assertThat(SHIPPED.isWorkingDay(day("2027-02-09"))).isTrue();
        assertThat(calendar.notices()).extracting(CalendarNotice::year).containsExactly(2023, 2024, 2025, 2026, 2027);
    }

    @Test
    void aCorrectedOfficialNoticeReplacesAnOfficialOneButAProvisionalOneNever() {
        CalendarNotice corrected = notice(2026, NoticeStatus.OFFICIAL, days("纪念日", "2026-09-03"));

        assertThat(SHIPPED.withNotice(corrected).isWorkingDay(day("2026-09-03")))
                .isFalse();
        assertThatThrownBy(() -> SHIPPED.withNotice(notice(2026, NoticeStatus.PROVISIONAL, new TreeMap<>())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026");
    }

    @Test
    void aClosureWinsOverAMakeUpWorkingDayAndCanBeTakenBack() {
        WorkCalendar closed = SHIPPED.withClosure(day("2026-02-14"), "防汛停办");

        assertThat(closed.isWorkingDay(day("2026-02-14"))).isFalse();
        assertThat(closed.day(day("2026-02-14")).title()).isEqualTo("防汛停办（本地停办）");
        assertThat(closed.isProvisional(day("2026-02-14"))).isFalse();
        assertThat(closed.closures()).containsOnly(Map.entry(day("2026-02-14"), "防汛停办"));
        assertThat(closed.withClosure(day("2026-03-02"), "停电").isWorkingDay(day("2026-02-14")))
                .isFalse();
        assertThat(closed.withoutClosure(day("2026-02-14")).isWorkingDay(day("2026-02-14")))
                .isTrue();
        assertThat(SHIPPED.isWorkingDay(day("2026-02-14"))).isTrue();
    }

    @Test
    void aClosureSurvivesANewNotice() {
        WorkCalendar calendar = SHIPPED.withClosure(day("2027-03-01"), "搬迁")
                .withNotice(notice(2027, NoticeStatus.OFFICIAL, new TreeMap<>()));

        assertThat(calendar.day(day("2027-03-01")))
                .isEqualTo(new CalendarDay(day("2027-03-01"), DayType.CLOSURE, "搬迁", false));
    }

    @Test
    void callsThatMakeNoSenseAreRefusedWithASentence() {
        assertThatThrownBy(() -> SHIPPED.plusWorkingDays(day("2026-03-02"), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("working days are not counted backwards: -1");
        assertThatThrownBy(() -> SHIPPED.workingDaysBetween(day("2026-03-02"), day("2026-03-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-02 to 2026-03-01");
        assertThatThrownBy(() -> SHIPPED.withClosure(day("2026-03-02"), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a closure says why: 2026-03-02");
        assertThatThrownBy(() -> SHIPPED.withClosure(day("2260-03-02"), "停办"))
                .isInstanceOf(IllegalArgumentException.class);
        CalendarNotice notice = notice(2026, NoticeStatus.OFFICIAL, new TreeMap<>());
        assertThatThrownBy(() -> WorkCalendar.of(List.of(notice, notice))).hasMessage("two notices for one year: 2026");
    }

    @Test
    void noDaysLieBetweenADayAndItself() {
        assertThat(SHIPPED.workingDaysBetween(day("2026-03-02"), day("2026-03-02")))
                .isZero();
        assertThat(SHIPPED.plusWorkingDays(day("2026-03-01"), 0)).isEqualTo(day("2026-03-01"));
        assertThat(SHIPPED.skippedDays(day("2026-03-01"), day("2026-03-01"))).isEmpty();
    }
}
