package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.DueChange;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.CalendarStore.Edition;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;

/**
 * Carries a change of the calendar into everything that is due: each open clock with another due date is put on the
 * record of its case, with the date before and after, and lists show the new one. What has stopped keeps its verdict.
 *
 * <p>Looks now and then whether the calendar is another than the one applied last, so that it does not matter how it
 * changed: by import, by closure, or by a platform that ships a newer notice. Every case and handling is a transaction of
 * its own; what was interrupted is done again.
 */
@Component(service = DueDates.class, immediate = true, configurationPid = "org.yimen.due-dates")
@Designate(ocd = DueDatesConfiguration.class)
public final class DueDates {
    private static final String EVENT = "due-date-changed";
    private static final Logger LOG = LoggerFactory.getLogger(DueDates.class);

    private final Work work;
    private final Calendars calendars;
    private final Time time;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "yimen-due-dates"));

    @Activate
    public DueDates(
            @Reference Work work,
            @Reference Calendars calendars,
            @Reference Time time,
            DueDatesConfiguration configuration) {
        this(work, calendars, time);
        int seconds = configuration.periodInSeconds();
        if (seconds < 1) {
            throw new IllegalArgumentException("org.yimen.due-dates: periodInSeconds is 1 or more, not " + seconds);
        }
        watch.scheduleWithFixedDelay(this::look, seconds, seconds, TimeUnit.SECONDS);
    }

    DueDates(Work work, Calendars calendars, Time time) {
        this.work = work;
        this.calendars = calendars;
        this.time = time;
    }

    @Deactivate
    void stop() {
        watch.shutdownNow();
    }

    /** Says once that it cannot, and once that it can again: a database that is away is told by others. */
    private void look() {
        try {
            refresh();
            if (failing.getAndSet(false)) {
                LOG.info("Due dates follow the calendar again");
            }
        } catch (RuntimeException failed) {
            if (!failing.getAndSet(true)) {
                LOG.warn("Due dates do not follow the calendar now; it is tried again", failed);
            }
        }
    }

    /** Applies the calendar as it is now; answers how many cases and handlings have another due date by it. */
    int refresh() {
        Edition now = work.read(calendars::edition);
        Optional<Edition> applied = work.read(stores -> stores.calendar().applied());
        if (applied.filter(now::equals).isPresent()) {
            return 0;
        }
        int changed = applied.map(before -> recompute(new Change(before, now))).orElse(0);
        work.write(stores -> {
            stores.calendar().apply(now);
            return Outcome.done(now);
        });
        if (changed > 0) {
            LOG.info("The calendar changed: {} cases and handlings have another due date", changed);
        }
        return changed;
    }

    private int recompute(Change change) {
        long handlings = work.read(stores -> stores.handlings().withDueDate()).stream()
                .filter(id -> recompute(change, id))
                .count();
        long cases = work.read(stores -> stores.cases().withDueDate()).stream()
                .filter(id -> recompute(change, id))
                .count();
        return (int) (handlings + cases);
    }

    private boolean recompute(Change change, HandlingId id) {
        return inOneTransaction(stores -> {
            Handling handling = stores.handlings().find(id).orElseThrow();
            List<DueChange> moved = change.of(handling.clocks(), handling.regionCode());
            if (!moved.isEmpty()) {
                work.save(stores, handling, EVENT, now(), details(moved));
            }
            return !moved.isEmpty();
        });
    }

    private boolean recompute(Change change, CaseId id) {
        return inOneTransaction(stores -> {
            CaseFile file = stores.cases().find(id).orElseThrow();
            List<DueChange> moved = change.of(file.clocks(), Work.place(file).regionCode());
            if (!moved.isEmpty()) {
                work.save(stores, file, EVENT, now(), details(moved));
            }
            return !moved.isEmpty();
        });
    }

    private boolean inOneTransaction(Predicate<Stores> one) {
        return work.<Boolean>write(stores -> Outcome.done(one.test(stores))).fold(moved -> moved, refusal -> false);
    }

    private static Map<String, Object> details(List<DueChange> moved) {
        return Map.of("clocks", moved.stream().map(DueDates::told).toList());
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

        List<DueChange> of(List<Clock> clocks, String region) {
            WorkCalendar was = calendarsBefore.computeIfAbsent(region, code -> Calendars.in(before, code));
            WorkCalendar is = calendarsAfter.computeIfAbsent(region, code -> Calendars.in(after, code));
            return clocks.stream()
                    .flatMap(clock -> clock.recompute(was, is).stream())
                    .toList();
        }
    }
}
