package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Days in a row that do not count, all for one reason.
 *
 * @param from first day; never {@code null}
 * @param to last day, not before {@code from}; never {@code null}
 * @param type why: weekend, holiday or closure; never {@code null}
 * @param name name of the holiday or closure; empty for a weekend; never {@code null}
 * @param provisional true if no official notice settles one of the days
 */
public record SkippedDays(LocalDate from, LocalDate to, DayType type, String name, boolean provisional) {
    public SkippedDays {
        Objects.requireNonNull(name, "name");
        if (type.isWorking()) {
            throw new IllegalArgumentException("a " + type + " is not skipped");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("skipped days end before they begin: " + from + " to " + to);
        }
    }

    /** How many days, at least 1. */
    public int days() {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }

    /** What a clerk reads, in Chinese: {@code 2026年2月15日至2026年2月23日（春节）}; never {@code null}. */
    public String title() {
        String reason = Messages.of("day." + type, name);
        String days =
                from.equals(to) ? Messages.date(from) : Messages.of("days", Messages.date(from), Messages.date(to));
        return Messages.of(provisional ? "skipped.provisional" : "skipped", days, reason);
    }

    /** Joins neighbouring days that rest for the same reason; {@code restDays} are in order. */
    static List<SkippedDays> group(List<CalendarDay> restDays) {
        List<SkippedDays> groups = new ArrayList<>();
        for (CalendarDay day : restDays) {
            SkippedDays single = new SkippedDays(day.date(), day.date(), day.type(), day.name(), day.provisional());
            SkippedDays last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && single.continues(last)) {
                groups.set(groups.size() - 1, last.through(day));
            } else {
                groups.add(single);
            }
        }
        return List.copyOf(groups);
    }

    private boolean continues(SkippedDays before) {
        return before.to.plusDays(1).equals(from) && before.type == type && before.name.equals(name);
    }

    private SkippedDays through(CalendarDay day) {
        return new SkippedDays(from, day.date(), type, name, provisional || day.provisional());
    }
}
