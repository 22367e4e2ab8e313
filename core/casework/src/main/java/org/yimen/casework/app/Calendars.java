package org.yimen.casework.app;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yimen.casework.access.Region;
import org.yimen.casework.clock.CalendarFile;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.port.CalendarStore;
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
        WorkCalendar calendar = everywhere(stores);
        List<CalendarStore.Closure> closures = stores.calendar().closures();
        for (CalendarStore.Closure closure : closures) {
            if (new Region(closure.regionCode()).covers(regionCode)) {
                calendar = calendar.withClosure(closure.day(), closure.reason());
            }
        }
        return calendar;
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
