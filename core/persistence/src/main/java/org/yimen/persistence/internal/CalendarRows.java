package org.yimen.persistence.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.port.CalendarStore;

/**
 * Notices and closures in rows: the last notice of a year, one closure for a region and day, the editions applied
 * and aimed at last.
 */
final class CalendarRows implements CalendarStore {
    private static final String APPLIED = "applied";
    private static final String AIMED = "aimed";

    private final Rows rows;
    private final MasterData<CalendarNotice> notices;
    private final MasterData<Closure> closures;
    private final MasterData<Edition> editions;

    CalendarRows(Rows rows) {
        this.rows = rows;
        this.notices = new MasterData<>(rows, "notice", CalendarNotice.class);
        this.closures = new MasterData<>(rows, "closure", Closure.class);
        this.editions = new MasterData<>(rows, "calendar-edition", Edition.class);
    }

    @Override
    public List<CalendarNotice> notices() {
        MasterData.readTogether(rows, notices, closures);
        return notices.all();
    }

    @Override
    public void save(CalendarNotice notice) {
        notices.save(Integer.toString(notice.year()), notice);
    }

    @Override
    public List<Closure> closures() {
        MasterData.readTogether(rows, notices, closures);
        return closures.all();
    }

    @Override
    public void add(Closure closure) {
        closures.save(code(closure.regionCode(), closure.day()), closure);
    }

    @Override
    public void remove(String regionCode, LocalDate day) {
        closures.remove(code(regionCode, day));
    }

    @Override
    public Optional<Edition> applied() {
        return editions.find(APPLIED);
    }

    @Override
    public void apply(Edition edition) {
        editions.save(APPLIED, edition);
    }

    @Override
    public Optional<Edition> aimed() {
        return editions.find(AIMED);
    }

    @Override
    public void aim(Edition edition) {
        editions.save(AIMED, edition);
    }

    private static String code(String regionCode, LocalDate day) {
        return regionCode + "/" + day;
    }
}
