package org.yimen.casework.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the yearly notice on days off says. It may touch December of the year before.
 *
 * @param year the year the notice is about
 * @param status whether it is the published notice; never {@code null}
 * @param off days off with their names, ordinary weekends not needed; never {@code null}
 * @param work weekend days made working days, with their names; never {@code null}
 * @param sources where the notice can be read; never {@code null}
 */
public record CalendarNotice(
        int year,
        NoticeStatus status,
        SortedMap<LocalDate, String> off,
        SortedMap<LocalDate, String> work,
        List<String> sources) {
    public CalendarNotice {
        Objects.requireNonNull(status, "status");
        off = Collections.unmodifiableSortedMap(new TreeMap<>(off));
        work = Collections.unmodifiableSortedMap(new TreeMap<>(work));
        sources = List.copyOf(sources);
        Dates.plausible(LocalDate.of(year, 12, 31), "the year of a notice");
        checkDays(year, off);
        checkDays(year, work);
        checkMakeUpDays(off, work);
    }

    /** True if the notice has been published. */
    public boolean isOfficial() {
        return status == NoticeStatus.OFFICIAL;
    }

    /** True if the notice says something about {@code date}. */
    boolean names(LocalDate date) {
        return off.containsKey(date) || work.containsKey(date);
    }

    /** True if a notice for {@code year} may speak about {@code date}. */
    static boolean covers(int year, LocalDate date) {
        return date.getYear() == year || date.getYear() == year - 1 && date.getMonthValue() == 12;
    }

    /** True for Saturday and Sunday. */
    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void checkDays(int year, Map<LocalDate, String> days) {
        days.forEach((date, name) -> {
            if (!covers(year, date)) {
                throw new IllegalArgumentException("a notice for " + year + " does not speak about " + date);
            }
            if (name.isBlank()) {
                throw new IllegalArgumentException("a day in a notice has a name: " + date);
            }
        });
    }

    private static void checkMakeUpDays(Map<LocalDate, String> off, Map<LocalDate, String> work) {
        for (LocalDate date : work.keySet()) {
            if (off.containsKey(date)) {
                throw new IllegalArgumentException("a day is either off or worked, not both: " + date);
            }
            if (!isWeekend(date)) {
                throw new IllegalArgumentException("a make-up working day is a Saturday or Sunday: " + date);
            }
        }
    }
}
