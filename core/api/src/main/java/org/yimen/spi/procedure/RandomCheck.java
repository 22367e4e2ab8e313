package org.yimen.spi.procedure;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * How many of the handlings a random check draws.
 *
 * @param percent of the handlings that reach the step, at the least; 1 to 100
 * @param parameter key of the parameter by which a city draws more; never {@code null}
 * @param basis never {@code null}
 */
public record RandomCheck(int percent, Optional<String> parameter, LegalBasis basis) {

    public RandomCheck {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a share is 1 to 100 percent: " + percent);
        }
        parameter = Objects.requireNonNullElse(parameter, Optional.empty());
        Objects.requireNonNull(basis, "basis");
    }
}
