package org.yimen.spi.procedure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.parameter.Parameters;

/**
 * A part of the year in which an item, or one way of it, is open; may run over New Year (winter-spring relief).
 *
 * <p>A window that is announced anew each year (两癌救助) has no fixed days: the season then bounds it, and a dated
 * parameter, set by the city for the days of the notice, says when it is open.
 *
 * @param from first day, inclusive; never {@code null}
 * @param to last day, inclusive; never {@code null}
 * @param basis never {@code null}
 * @param openWhen key of the parameter that is above zero on the days of an announced window; empty: the days of the
 *     year alone decide; never {@code null}
 */
public record Season(MonthDay from, MonthDay to, LegalBasis basis, Optional<String> openWhen) {
    public Season {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(basis, "basis");
        openWhen = Objects.requireNonNullElse(openWhen, Optional.empty());
    }

    /** Whether the day lies in this part of the year, both ends inclusive; an announced window may still be shut. */
    public boolean includes(LocalDate day) {
        MonthDay on = MonthDay.from(day);
        boolean afterStart = !on.isBefore(from);
        boolean beforeEnd = !on.isAfter(to);
        return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }

    /**
     * Whether one can apply on the day.
     *
     * @param values the parameters that hold on that day; never {@code null}
     */
    public boolean isOpen(LocalDate day, Parameters values) {
        return includes(day)
                && openWhen.map(key -> values.number(key).signum() > 0).orElse(true);
    }
}
