package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yimen.spi.procedure.DayKind;

/** Calendars and clocks that the tests share. */
final class Fixtures {
    static final WorkCalendar SHIPPED = WorkCalendar.of(CalendarFile.shipped());

    private Fixtures() {}

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static Clock working(int amount, String start) {
        return Clock.start("decide", "审核确认", day(start), amount, DayKind.WORKING);
    }

    static Clock calendar(int amount, String start) {
        return Clock.start("aid", "小额快救", day(start), amount, DayKind.CALENDAR);
    }

    static CalendarNotice notice(int year, NoticeStatus status, SortedMap<LocalDate, String> off) {
        return new CalendarNotice(year, status, off, new TreeMap<>(), List.of());
    }

    static SortedMap<LocalDate, String> days(String name, String... dates) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (String date : dates) {
            days.put(day(date), name);
        }
        return days;
    }
}
