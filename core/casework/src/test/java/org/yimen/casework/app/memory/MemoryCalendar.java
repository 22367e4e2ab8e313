package org.yimen.casework.app.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.port.CalendarStore;

/** The CalendarStore in memory. */
final class MemoryCalendar implements CalendarStore {
    private final Rows rows;

    MemoryCalendar(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<CalendarNotice> notices() {
        return rows.all("notice/", CalendarNotice.class);
    }

    @Override
    public void save(CalendarNotice notice) {
        rows.put("notice/" + notice.year(), notice);
    }

    @Override
    public List<Closure> closures() {
        return rows.all("closure/", Closure.class);
    }

    @Override
    public void add(Closure closure) {
        rows.put("closure/" + closure.regionCode() + "/" + closure.day(), closure);
    }

    @Override
    public void remove(String regionCode, LocalDate day) {
        rows.remove("closure/" + regionCode + "/" + day);
    }

    @Override
    public Optional<Edition> applied() {
        return rows.get("edition", Edition.class);
    }

    @Override
    public void apply(Edition edition) {
        rows.put("edition", edition);
    }

    @Override
    public Optional<Edition> aimed() {
        return rows.get("aimed", Edition.class);
    }

    @Override
    public void aim(Edition edition) {
        rows.put("aimed", edition);
    }
}
