package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NoticeCalendarsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 3);

    private final NoticeCalendars calendars = new NoticeCalendars(WorkCalendar.of(List.of()));

    @Test
    void the_same_notices_make_the_same_calendar() {
        WorkCalendar first = calendars.of(List.of(off(NoticeStatus.OFFICIAL, DAY)));

        assertThat(calendars.of(List.of(off(NoticeStatus.OFFICIAL, DAY)))).isSameAs(first);
    }

    @Test
    void other_notices_make_another_one_at_once() {
        assertThat(calendars.of(List.of()).isWorkingDay(DAY)).isTrue();
        assertThat(calendars.of(List.of(off(NoticeStatus.OFFICIAL, DAY))).isWorkingDay(DAY))
                .isFalse();
        assertThat(calendars
                        .of(List.of(off(NoticeStatus.OFFICIAL, DAY.plusDays(1))))
                        .isWorkingDay(DAY))
                .isTrue();
        assertThat(calendars.of(List.of()).isWorkingDay(DAY)).isTrue();
    }

    @Test
    void a_provisional_notice_yields_to_the_official_one_that_is_shipped() {
        WorkCalendar shipped = WorkCalendar.of(List.of(off(NoticeStatus.OFFICIAL, DAY)));
        NoticeCalendars later = new NoticeCalendars(shipped);

        assertThat(later.of(List.of(off(NoticeStatus.PROVISIONAL, DAY.plusDays(1)))))
                .extracting(WorkCalendar::notices)
                .isEqualTo(shipped.notices());
    }

    private static CalendarNotice off(NoticeStatus status, LocalDate day) {
        return new CalendarNotice(
                day.getYear(), status, new TreeMap<>(Map.of(day, "假")), new TreeMap<>(), List.of("国办发明电"));
    }
}
