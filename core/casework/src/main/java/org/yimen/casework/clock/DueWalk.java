package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.procedure.DayKind;

/** Goes from the start of a clock day by day until it is due, and keeps what it saw. Used by one thread. */
final class DueWalk {
    private final Clock clock;
    private final WorkCalendar calendar;
    private final List<CalendarDay> consulted = new ArrayList<>();
    private final boolean due;
    private LocalDate day;
    private int left;
    private int pausedDays;

    DueWalk(Clock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        this.day = clock.start();
        this.left = clock.limit();
        this.due = walk();
    }

    Optional<LocalDate> due() {
        return due ? Optional.of(day) : Optional.empty();
    }

    /** The days of which the calendar was asked, in order; days in a pause and days that count anyway are not. */
    List<CalendarDay> consulted() {
        return consulted;
    }

    boolean isProvisional() {
        return consulted.stream().anyMatch(CalendarDay::provisional);
    }

    int counted() {
        return clock.limit() - left;
    }

    int pausedDays() {
        return pausedDays;
    }

    private boolean walk() {
        LocalDate last = firstDayOfOpenPause();
        while (!endsToday()) {
            if (!day.isBefore(last)) {
                return false;
            }
            day = day.plusDays(1);
        }
        return true;
    }

    private LocalDate firstDayOfOpenPause() {
        return clock.pauses().stream()
                .filter(Pause::isOpen)
                .map(Pause::from)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private boolean endsToday() {
        if (ClockReading.isInPause(clock, day)) {
            pausedDays++;
            return false;
        }
        return clock.kind() == DayKind.WORKING ? endsByWorkingDays() : endsByCalendarDays();
    }

    private boolean endsByWorkingDays() {
        boolean isUncountedStart = day.equals(clock.start()) && left > 0;
        if (isUncountedStart || !isWorkingToday()) {
            return false;
        }
        count();
        return left == 0;
    }

    private boolean endsByCalendarDays() {
        count();
        return left == 0 && isWorkingToday();
    }

    private void count() {
        if (left > 0 && day.isAfter(clock.start())) {
            left--;
        }
    }

    private boolean isWorkingToday() {
        CalendarDay today = calendar.day(day);
        consulted.add(today);
        return today.isWorking();
    }
}
