package org.yimen.casework.clock;

import java.util.List;

/**
 * Makes the calendar that the shipped notices and imported ones make together, and keeps the last one: the same notices
 * make the same calendar. Safe for use by several threads.
 */
public final class NoticeCalendars {
    private final WorkCalendar shipped;
    private volatile Made last;

    private record Made(List<CalendarNotice> notices, WorkCalendar calendar) {}

    /** @param shipped what the notices are added to; never {@code null} */
    public NoticeCalendars(WorkCalendar shipped) {
        this.shipped = shipped;
        this.last = new Made(List.of(), shipped);
    }

    /** The calendar without imported notices; never {@code null}. */
    public WorkCalendar shipped() {
        return shipped;
    }

    /** The calendar with these notices; a provisional one yields to an official one shipped since. */
    public WorkCalendar of(List<CalendarNotice> notices) {
        Made made = last;
        if (!made.notices().equals(notices)) {
            made = new Made(notices, merged(notices));
            last = made;
        }
        return made.calendar();
    }

    private WorkCalendar merged(List<CalendarNotice> notices) {
        WorkCalendar calendar = shipped;
        for (CalendarNotice notice : notices) {
            boolean outdated = !notice.isOfficial() && calendar.isSettled(notice.year());
            calendar = outdated ? calendar : calendar.withNotice(notice);
        }
        return calendar;
    }
}
