package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.background.Task;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.DueChange;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.CalendarStore.Edition;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;

/**
 * Carries a change of the calendar into everything that is due: each open clock with another due date is put on the
 * record of its case, with the date before and after, and lists show the new one. What has stopped keeps its verdict.
 *
 * <p>Both editions stand in the database while the change is applied, so that whoever goes on goes on with the same one;
 * another change meanwhile is the next round's.
 */
final class DueDateRound implements Task {
    /** A clerk who works on one of them waits for all, so it is few. */
    static final int PIECE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DueDateRound.class);
    private static final String EVENT = "due-date-changed";
    /** Progress: which kind, and the id of the last one done. */
    private static final String HANDLINGS = "handling ";

    private static final String CASES = "case ";

    private final Work work;
    private final Calendars calendars;
    private final Time time;

    DueDateRound(Work work, Calendars calendars, Time time) {
        this.work = work;
        this.calendars = calendars;
        this.time = time;
    }

    @Override
    public Optional<String> piece(Stores stores, String progress) {
        if (progress.isEmpty()) {
            return begun(stores);
        }
        Change change = new Change(
                stores.calendar().applied().orElseThrow(),
                stores.calendar().aimed().orElseThrow());
        return progress.startsWith(HANDLINGS)
                ? handlings(stores, change, progress.substring(HANDLINGS.length()))
                : cases(stores, change, progress.substring(CASES.length()));
    }

    private Optional<String> begun(Stores stores) {
        calendars.share(stores);
        Edition now = calendars.edition(stores);
        Optional<Edition> applied = stores.calendar().applied();
        if (applied.filter(now::equals).isPresent()) {
            return Optional.empty();
        }
        if (applied.isEmpty()) {
            stores.calendar().apply(now);
            return Optional.empty();
        }
        stores.calendar().aim(now);
        return Optional.of(HANDLINGS);
    }

    private Optional<String> handlings(Stores stores, Change change, String after) {
        List<HandlingId> ids = stores.handlings().withDueDate(after, PIECE);
        ids.forEach(id -> recompute(stores, change, id));
        return Optional.of(ids.isEmpty() ? CASES : HANDLINGS + ids.get(ids.size() - 1));
    }

    private Optional<String> cases(Stores stores, Change change, String after) {
        List<CaseId> ids = stores.cases().withDueDate(after, PIECE);
        ids.forEach(id -> recompute(stores, change, id));
        if (ids.isEmpty()) {
            stores.calendar().apply(change.after());
            LOG.info("Due dates follow the calendar that changed");
            return Optional.empty();
        }
        return Optional.of(CASES + ids.get(ids.size() - 1));
    }

    private void recompute(Stores stores, Change change, HandlingId id) {
        Handling handling = stores.handlings().find(id).orElseThrow();
        List<DueChange> moved = change.of(handling.clocks(), handling.regionCode());
        if (!moved.isEmpty()) {
            work.save(stores, handling, EVENT, now(), details(moved));
        }
    }

    private void recompute(Stores stores, Change change, CaseId id) {
        CaseFile file = stores.cases().find(id).orElseThrow();
        List<DueChange> moved = change.of(file.clocks(), Work.place(file).regionCode());
        if (!moved.isEmpty()) {
            work.save(stores, file, EVENT, now(), details(moved));
        }
    }

    private static Map<String, Object> details(List<DueChange> moved) {
        return Map.of("clocks", moved.stream().map(DueDateRound::told).toList());
    }

    private static Map<String, Object> told(DueChange change) {
        return Map.of(
                "clock", change.code(),
                "before", change.before().map(LocalDate::toString).orElse(""),
                "after", change.after().map(LocalDate::toString).orElse(""),
                "provisionalBefore", change.provisionalBefore(),
                "provisionalAfter", change.provisionalAfter());
    }

    private Moment now() {
        return new Moment(time.now(), By.PLATFORM);
    }

    /** From one edition to another, region by region. Used by one thread. */
    private static final class Change {
        private final Edition before;
        private final Edition after;
        private final Map<String, WorkCalendar> calendarsBefore = new HashMap<>();
        private final Map<String, WorkCalendar> calendarsAfter = new HashMap<>();

        Change(Edition before, Edition after) {
            this.before = before;
            this.after = after;
        }

        Edition after() {
            return after;
        }

        List<DueChange> of(List<Clock> clocks, String region) {
            WorkCalendar was = calendarsBefore.computeIfAbsent(region, code -> Calendars.in(before, code));
            WorkCalendar is = calendarsAfter.computeIfAbsent(region, code -> Calendars.in(after, code));
            return clocks.stream()
                    .flatMap(clock -> clock.recompute(was, is).stream())
                    .toList();
        }
    }
}
