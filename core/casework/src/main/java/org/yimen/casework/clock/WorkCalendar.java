package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days on which the offices of one place work: Monday to Friday, changed day by day by the yearly notices and then
 * by local closures, which win. A date that two notices name follows the official one, then the one for the later year.
 * Immutable: every change gives a new calendar.
 */
public final class WorkCalendar {
    private final SortedMap<Integer, CalendarNotice> notices;
    private final SortedMap<LocalDate, String> closures;
    private final MarkedDays marked;

    private WorkCalendar(SortedMap<Integer, CalendarNotice> notices, SortedMap<LocalDate, String> closures) {
        this.notices = notices;
        this.closures = closures;
        this.marked = new MarkedDays(notices, closures);
    }

    /** The calendar that these notices make, without closures; a year named twice is refused. Never {@code null}. */
    public static WorkCalendar of(Collection<CalendarNotice> notices) {
        SortedMap<Integer, CalendarNotice> byYear = new TreeMap<>();
        for (CalendarNotice notice : notices) {
            if (byYear.put(notice.year(), notice) != null) {
                throw new IllegalArgumentException("two notices for one year: " + notice.year());
            }
        }
        return new WorkCalendar(byYear, new TreeMap<>());
    }

    /** This calendar with the notice of one year added or replaced; an official one never by a provisional one. */
    public WorkCalendar withNotice(CalendarNotice notice) {
        CalendarNotice known = notices.get(notice.year());
        if (known != null && known.isOfficial() && !notice.isOfficial()) {
            throw new IllegalArgumentException(
                    "a provisional notice does not replace the official one: " + notice.year());
        }
        SortedMap<Integer, CalendarNotice> more = new TreeMap<>(notices);
        more.put(notice.year(), notice);
        return new WorkCalendar(more, closures);
    }

    /**
     * This calendar with the local office closed on {@code date}.
     *
     * @param name why, as clerks read it, such as {@code 防汛停办}; not blank
     */
    public WorkCalendar withClosure(LocalDate date, String name) {
        return withClosures(Map.of(date, name));
    }

    /**
     * This calendar with the local office closed on several days.
     *
     * @param days each with the reason, which is not blank; never {@code null}
     */
    public WorkCalendar withClosures(Map<LocalDate, String> days) {
        if (days.isEmpty()) {
            return this;
        }
        SortedMap<LocalDate, String> more = new TreeMap<>(closures);
        days.forEach((date, name) -> {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a closure says why: " + date);
            }
            more.put(Dates.plausible(date, "a closure"), name);
        });
        return new WorkCalendar(notices, more);
    }

    /** This calendar without the closure on {@code date}; the same if there is none. */
    public WorkCalendar withoutClosure(LocalDate date) {
        SortedMap<LocalDate, String> fewer = new TreeMap<>(closures);
        fewer.remove(date);
        return new WorkCalendar(notices, fewer);
    }

    /** The notices in order of years; never {@code null}. */
    public List<CalendarNotice> notices() {
        return List.copyOf(notices.values());
    }

    /** True if the official notice of a year is among them. */
    public boolean isSettled(int year) {
        return notices.containsKey(year) && notices.get(year).isOfficial();
    }

    /** The days on which the local office is closed, and why; never {@code null}. */
    public SortedMap<LocalDate, String> closures() {
        return Collections.unmodifiableSortedMap(closures);
    }

    /** What {@code date} is and why; never {@code null}. */
    public CalendarDay day(LocalDate date) {
        CalendarDay mark = marked.find(date);
        if (mark != null) {
            return mark;
        }
        DayType type = CalendarNotice.isWeekend(date) ? DayType.WEEKEND : DayType.WORKDAY;
        return new CalendarDay(date, type, "", isProvisional(date));
    }

    /** True if offices work on {@code date}. */
    public boolean isWorkingDay(LocalDate date) {
        CalendarDay mark = marked.find(date);
        return mark == null ? !CalendarNotice.isWeekend(date) : mark.isWorking();
    }

    /** True if neither the official notice of the year nor one that names the date has been published. */
    public boolean isProvisional(LocalDate date) {
        return marked.isProvisional(date);
    }

    /** The first working day after {@code date}; never {@code null}. */
    public LocalDate nextWorkingDay(LocalDate date) {
        LocalDate day = date.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The working day that is {@code amount} working days after {@code date}; {@code date} itself for 0. */
    public LocalDate plusWorkingDays(LocalDate date, int amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("working days are not counted backwards: " + amount);
        }
        LocalDate day = date;
        for (int i = 0; i < amount; i++) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    /** How many working days lie after {@code startExclusive} through {@code endInclusive}. */
    public int workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        return (int) daysBetween(startExclusive, endInclusive).stream()
                .filter(CalendarDay::isWorking)
                .count();
    }

    /** The days after {@code startExclusive} through {@code endInclusive} on which nobody works, and why. */
    public List<SkippedDays> skippedDays(LocalDate startExclusive, LocalDate endInclusive) {
        return SkippedDays.group(daysBetween(startExclusive, endInclusive).stream()
                .filter(day -> !day.isWorking())
                .toList());
    }

    private List<CalendarDay> daysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        if (endInclusive.isBefore(startExclusive)) {
            throw new IllegalArgumentException("days end before they begin: " + startExclusive + " to " + endInclusive);
        }
        return startExclusive
                .plusDays(1)
                .datesUntil(endInclusive.plusDays(1))
                .map(this::day)
                .toList();
    }
}
