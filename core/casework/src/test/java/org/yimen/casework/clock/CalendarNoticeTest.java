package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.clock.Fixtures.day;
import static org.yimen.casework.clock.Fixtures.days;
import static org.yimen.casework.clock.Fixtures.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarNoticeTest {
    private static final SortedMap<LocalDate, String> NONE = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-30", "2027-01-01", "2024-12-31"})
    void aNoticeDoesNotSpeakAboutOtherYears(String date) {
        assertThatThrownBy(() -> notice(2026, NoticeStatus.OFFICIAL, days("元旦", date)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a notice for 2026 does not speak about " + date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-01", "2026-01-01", "2026-12-31"})
    void aNoticeSpeaksAboutItsYearAndTheDecemberBefore(String date) {
        assertThat(notice(2026, NoticeStatus.OFFICIAL, days("元旦", date)).names(day(date)))
                .isTrue();
    }

    @Test
    void aMakeUpDayIsAWeekendDayThatIsNotOff() {
        assertThatThrownBy(() -> make(NONE, days("调休上班", "2026-02-13")))
                .hasMessage("a make-up working day is a Saturday or Sunday: 2026-02-13");
        assertThatThrownBy(() -> make(days("春节", "2026-02-14"), days("调休上班", "2026-02-14")))
                .hasMessage("a day is either off or worked, not both: 2026-02-14");
        assertThat(make(NONE, days("调休上班", "2026-02-14")).names(day("2026-02-14")))
                .isTrue();
        assertThat(make(NONE, days("调休上班", "2026-02-15")).names(day("2026-02-16")))
                .isFalse();
    }

    @Test
    void aDayHasANameAndAYearIsOfOurTime() {
        assertThatThrownBy(() -> notice(2026, NoticeStatus.OFFICIAL, days(" ", "2026-01-01")))
                .hasMessage("a day in a notice has a name: 2026-01-01");
        assertThatThrownBy(() -> notice(20026, NoticeStatus.OFFICIAL, NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoticeKeepsItsOwnCopyOfTheDays() {
        SortedMap<LocalDate, String> off = days("元旦", "2026-01-01");
        CalendarNotice notice = notice(2026, NoticeStatus.OFFICIAL, off);
        off.clear();

        assertThat(notice.off()).hasSize(1);
        assertThatThrownBy(() -> notice.off().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static CalendarNotice make(SortedMap<LocalDate, String> off, SortedMap<LocalDate, String> work) {
        return new CalendarNotice(2026, NoticeStatus.OFFICIAL, off, work, List.of());
    }
}
