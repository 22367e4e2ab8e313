package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One day and why offices work on it or not.
 *
 * @param date the day; never {@code null}
 * @param type what the day is; never {@code null}
 * @param name the name a notice or closure gives it, such as {@code 元旦} or {@code 春节调休上班}; empty for an ordinary
 *     workday or weekend; never {@code null}
 * @param provisional true if no official notice settles the day
 */
public record CalendarDay(LocalDate date, DayType type, String name, boolean provisional) {
    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
    }

    /** True if offices work on the day. */
    public boolean isWorking() {
        return type.isWorking();
    }

    /** What a clerk reads, in Chinese: {@code 周末}, {@code 元旦}, {@code 防汛停办（本地停办）}; never {@code null}. */
    public String title() {
        return Messages.of("day." + type, name);
    }
}
