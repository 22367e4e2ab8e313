package org.yimen.spi.item;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * How often an item may be granted to the same person.
 *
 * @param per never {@code null}
 * @param most the default number of grants, 1 or more
 * @param sameCause whether only grants for the same cause count (临时救助)
 * @param parameter key of the parameter that overrides {@code most}; never {@code null}
 * @param basis never {@code null}
 */
public record Counter(Period per, int most, boolean sameCause, Optional<String> parameter, LegalBasis basis) {
    /** What the count runs over. */
    public enum Period {
        LIFE,
        CALENDAR_YEAR,
        TWELVE_MONTHS
    }

    public Counter {
        Objects.requireNonNull(per, "per");
        parameter = Objects.requireNonNullElse(parameter, Optional.empty());
        Objects.requireNonNull(basis, "basis");
        if (most < 1) {
            throw new IllegalArgumentException("at least one grant");
        }
    }
}
