package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yimen.casework.access.Region;
import org.yimen.casework.clock.CalendarFile;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.clock.NoticeCalendars;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.port.CalendarStore.Closure;
import org.yimen.casework.port.CalendarStore.Edition;
import org.yimen.casework.port.Stores;

/** The work calendar that holds in a region: the shipped notices, those imported since, and local closures. */
@Component(service = Calendars.class)
public final class Calendars {
    private final NoticeCalendars calendars;

    @Activate
    public Calendars() {
        this.calendars = new NoticeCalendars(WorkCalendar.of(CalendarFile.shipped()));
    }

    public WorkCalendar in(Stores stores, String regionCode) {
        return closed(everywhere(stores), stores.calendar().closures(), regionCode);
    }

    /** The calendar of a region in an edition. */
    static WorkCalendar in(Edition edition, String regionCode) {
        return closed(WorkCalendar.of(edition.notices()), edition.closures(), regionCode);
    }

    private static WorkCalendar closed(WorkCalendar calendar, List<Closure> closures, String regionCode) {
        Map<LocalDate, String> days = new TreeMap<>();
        closures.stream()
                .filter(closure -> new Region(closure.regionCode()).covers(regionCode))
                .forEach(closure -> days.put(closure.day(), closure.reason()));
        return calendar.withClosures(days);
    }

    /**
     * Puts the shipped notices where every node reads them: a node of another version knows others, and all must come to
     * the same dates. What is there stays, but for an estimate whose notice has been published since.
     */
    void share(Stores stores) {
        List<CalendarNotice> shared = stores.calendar().notices();
        for (CalendarNotice own : calendars.shipped().notices()) {
            boolean known = shared.stream()
                    .filter(notice -> notice.year() == own.year())
                    .anyMatch(notice -> notice.isOfficial() || !own.isOfficial());
            if (!known) {
                stores.calendar().save(own);
            }
        }
    }

    /** The edition that holds now. */
    Edition edition(Stores stores) {
        return new Edition(everywhere(stores).notices(), stores.calendar().closures());
    }

    /** The notices alone, which hold in every region; a provisional one yields to an official one shipped since. */
    WorkCalendar everywhere(Stores stores) {
        return calendars.of(stores.calendar().notices());
    }
}
