package org.yimen.spi.procedure;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * How long something may take.
 *
 * @param amount number of days, at least 0 (0: the same day)
 * @param kind which days count; never {@code null}
 * @param parameter key of the dated parameter that overrides the amount where a city sets one; a limit no source
 *     settles always names one; never {@code null}
 * @param extended the longer amount allowed after an extension with reasons, such as 45 for 低保; never {@code null}
 * @param basis where the limit comes from; never {@code null}
 */
public record Limit(
        int amount, DayKind kind, Optional<String> parameter, Optional<Integer> extended, LegalBasis basis) {
    public Limit {
        if (amount < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + amount);
        }
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(basis, "basis");
        parameter = Objects.requireNonNullElse(parameter, Optional.empty());
        extended = Objects.requireNonNullElse(extended, Optional.empty());
        if (extended.isPresent() && extended.get() < amount) {
            throw new IllegalArgumentException("an extension does not shorten: " + amount + " to " + extended.get());
        }
    }

    /** A limit in working days that a text fixes. */
    public static Limit working(int amount, LegalBasis basis) {
        return new Limit(amount, DayKind.WORKING, Optional.empty(), Optional.empty(), basis);
    }

    /** A limit in calendar days that a text fixes. */
    public static Limit calendar(int amount, LegalBasis basis) {
        return new Limit(amount, DayKind.CALENDAR, Optional.empty(), Optional.empty(), basis);
    }
}
