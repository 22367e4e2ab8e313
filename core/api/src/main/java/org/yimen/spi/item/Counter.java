package org.yimen.spi.item;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * How often an item may be granted to the same person or household.
 *
 * @param per never {@code null}
 * @param most the default number of grants, 1 or more
 * @param sameCause whether only grants for the same cause count (临时救助)
 * @param parameter key of the parameter that overrides {@code most}; never {@code null}
 * @param basis never {@code null}
 * @param of whose grants are counted together; {@link Of#PERSON} if left out; never {@code null}
 */
public record Counter(Period per, int most, boolean sameCause, Optional<String> parameter, LegalBasis basis, Of of) {
    /** What the count runs over. */
    public enum Period {
        LIFE,
        CALENDAR_YEAR,
        TWELVE_MONTHS
    }

    /** Whose grants are counted together. */
    public enum Of {
        /** Each beneficiary for himself or herself, see {@link RescueItem#beneficiaries}. */
        PERSON,
        /** All grants to anyone of the household. */
        HOUSEHOLD
    }

    public Counter {
        Objects.requireNonNull(per, "per");
        parameter = Objects.requireNonNullElse(parameter, Optional.empty());
        Objects.requireNonNull(basis, "basis");
        of = Objects.requireNonNullElse(of, Of.PERSON);
        if (most < 1) {
            throw new IllegalArgumentException("at least one grant");
        }
    }
}
