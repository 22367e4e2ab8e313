package org.yimen.casework.app;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yimen.casework.access.Region;
import org.yimen.casework.clock.CalendarFile;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.port.CalendarStore.Closure;
import org.yimen.casework.port.CalendarStore.Edition;
import org.yimen.casework.port.Stores;

/** The work calendar that holds in a region: the shipped notices, those imported since, and local closures. */
@Component(service = Calendars.class)
public final class Calendars {
    private final WorkCalendar shipped;

    @Activate
    public Calendars() {
        this.shipped = WorkCalendar.of(CalendarFile.shipped());
    }

    public WorkCalendar in(Stores stores, String regionCode) {
        return in(edition(stores), regionCode);
    }

    /** The calendar of a region in an edition. */
    static WorkCalendar in(Edition edition, String regionCode) {
        WorkCalendar calendar = WorkCalendar.of(edition.notices());
        for (Closure closure : edition.closures()) {
            if (new Region(closure.regionCode()).covers(regionCode)) {
                calendar = calendar.withClosure(closure.day(), closure.reason());
            }
        }
        return calendar;
    }

    /**
     * Puts the shipped notices where every node reads them: a node of another version knows others, and all must come to
     * the same dates. What is there stays, but for an estimate whose notice has been published since.
     */
    void share(Stores stores) {
        List<CalendarNotice> shared = stores.calendar().notices();
        for (CalendarNotice own : shipped.notices()) {
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
        WorkCalendar calendar = shipped;
        for (CalendarNotice notice : stores.calendar().notices()) {
            boolean outdated = !notice.isOfficial() && isSettled(calendar, notice.year());
            calendar = outdated ? calendar : calendar.withNotice(notice);
        }
        return calendar;
    }

    static boolean isSettled(WorkCalendar calendar, int year) {
        return calendar.notices().stream().anyMatch(known -> known.year() == year && known.isOfficial());
    }
}
