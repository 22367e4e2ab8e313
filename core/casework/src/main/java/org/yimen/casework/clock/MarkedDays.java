package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * The days that are not what their weekday says, merged from notices and closures; what is merged last wins: closures
 * after official notices after provisional ones, and each kind in order of years.
 */
final class MarkedDays {
    private final SortedMap<Integer, CalendarNotice> notices;
    private final Map<LocalDate, CalendarDay> marked = new HashMap<>();

    MarkedDays(SortedMap<Integer, CalendarNotice> notices, SortedMap<LocalDate, String> closures) {
        this.notices = notices;
        notices.values().stream()
                .sorted(Comparator.comparing(CalendarNotice::isOfficial))
                .forEach(this::mark);
        mark(closures, DayType.CLOSURE);
    }

    /** The mark of {@code date}, or {@code null}. */
    CalendarDay find(LocalDate date) {
        return marked.get(date);
    }

    boolean isProvisional(LocalDate date) {
        return !isOfficial(date.getYear()) && !isNamedByNextYear(date);
    }

    private void mark(CalendarNotice notice) {
        mark(notice.off(), DayType.HOLIDAY);
        mark(notice.work(), DayType.MAKE_UP);
    }

    private void mark(Map<LocalDate, String> days, DayType type) {
        days.forEach((date, name) -> marked.put(date, new CalendarDay(date, type, name, isProvisional(date))));
    }

    private boolean isOfficial(int year) {
        CalendarNotice notice = notices.get(year);
        return notice != null && notice.isOfficial();
    }

    private boolean isNamedByNextYear(LocalDate date) {
        int next = date.getYear() + 1;
        return isOfficial(next) && notices.get(next).names(date);
    }
}
