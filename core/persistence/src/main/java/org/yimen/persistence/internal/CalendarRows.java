package org.yimen.persistence.internal;

import java.util.List;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.port.CalendarStore;

/** Notices and closures in rows: the last notice of a year, and one closure for a region and day. */
final class CalendarRows implements CalendarStore {
    private final MasterData<CalendarNotice> notices;
    private final MasterData<Closure> closures;

    CalendarRows(Rows rows) {
        this.notices = new MasterData<>(rows, "notice", CalendarNotice.class);
        this.closures = new MasterData<>(rows, "closure", Closure.class);
    }

    @Override
    public List<CalendarNotice> notices() {
        return notices.all();
    }

    @Override
    public void save(CalendarNotice notice) {
        notices.save(Integer.toString(notice.year()), notice);
    }

    @Override
    public List<Closure> closures() {
        return closures.all();
    }

    @Override
    public void add(Closure closure) {
        closures.save(closure.regionCode() + "/" + closure.day(), closure);
    }
}
