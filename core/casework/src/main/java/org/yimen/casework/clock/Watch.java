package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What clocks are read by at one place on one day.
 *
 * @param calendar of the place; never {@code null}
 * @param today never {@code null}
 * @param thresholds never {@code null}
 */
public record Watch(WorkCalendar calendar, LocalDate today, ClockThresholds thresholds) {
    public Watch {
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(thresholds, "thresholds");
    }

    /** How a clock stands; never {@code null}. */
    public ClockStatus statusOf(Clock clock) {
        return clock.status(calendar, today, thresholds);
    }
}
