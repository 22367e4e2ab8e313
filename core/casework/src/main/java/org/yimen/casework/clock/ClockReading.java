package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.yimen.spi.procedure.DayKind;

/** A clock read by one calendar. */
record ClockReading(Clock clock, WorkCalendar calendar) {
    static boolean isInPause(Clock clock, LocalDate day) {
        for (Pause pause : clock.pauses()) {
            if (pause.covers(day)) {
                return true;
            }
        }
        return false;
    }

    int elapsed(LocalDate today) {
        return counted(clock.start(), readOn(today));
    }

    int remaining(LocalDate today) {
        LocalDate day = readOn(today);
        Optional<LocalDate> due = clock.dueDate(calendar);
        if (due.isPresent() && day.isAfter(due.get())) {
            return -counted(due.get(), day);
        }
        return Math.max(0, clock.limit() - counted(clock.start(), day));
    }

    ClockStatus status(LocalDate today, ClockThresholds thresholds) {
        if (!clock.isOpen()) {
            return clock.verdict().get().inTime() ? ClockStatus.STOPPED_IN_TIME : ClockStatus.STOPPED_LATE;
        }
        if (clock.isOverdue(calendar, today)) {
            return ClockStatus.RED;
        }
        if (clock.pauses().stream().anyMatch(pause -> pause.isActiveOn(today))) {
            return ClockStatus.PAUSED;
        }
        return clock.period() ? ofPeriod(today) : ofLimit(today, thresholds);
    }

    /** Somebody has something to do about a period once it is over. */
    private ClockStatus ofPeriod(LocalDate today) {
        boolean over = clock.dueDate(calendar).filter(today::isAfter).isPresent();
        return over ? ClockStatus.AMBER : ClockStatus.GREEN;
    }

    private ClockStatus ofLimit(LocalDate today, ClockThresholds thresholds) {
        return thresholds.isAmber(elapsed(today), clock.limit()) ? ClockStatus.AMBER : ClockStatus.GREEN;
    }

    private LocalDate readOn(LocalDate today) {
        LocalDate day = Dates.plausible(today, "today");
        return clock.stoppedOn().filter(day::isAfter).orElse(day);
    }

    private int counted(LocalDate startExclusive, LocalDate endInclusive) {
        int counted = 0;
        for (LocalDate day = startExclusive.plusDays(1); !day.isAfter(endInclusive); day = day.plusDays(1)) {
            if (counts(day)) {
                counted++;
            }
        }
        return counted;
    }

    private boolean counts(LocalDate day) {
        return !isInPause(clock, day) && (clock.kind() == DayKind.CALENDAR || calendar.isWorkingDay(day));
    }
}
