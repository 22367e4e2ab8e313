package org.yimen.spi.item;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.yimen.spi.data.LegalBasis;

/**
 * The part of the year in which an item is open; may run over New Year (winter-spring relief).
 *
 * @param from first day, inclusive; never {@code null}
 * @param to last day, inclusive; never {@code null}
 * @param basis never {@code null}
 */
public record Season(MonthDay from, MonthDay to, LegalBasis basis) {
    public Season {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(basis, "basis");
    }

    public boolean includes(LocalDate day) {
        MonthDay on = MonthDay.from(day);
        boolean afterStart = !on.isBefore(from);
        boolean beforeEnd = !on.isAfter(to);
        return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }
}
