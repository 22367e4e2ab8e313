package org.yimen.spi.item;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * How often a grant is looked at again (复核).
 *
 * @param months for stable households
 * @param unsteadyMonths for households whose income is unsteady or whose members can work (低保办法 art. 31); equal to
 *     {@code months} where the rule makes no difference
 * @param basis never {@code null}
 * @param gradualExit whether a household that earns its way out is let go by and by; never {@code null}
 */
public record ReviewRule(int months, int unsteadyMonths, LegalBasis basis, Optional<GradualExit> gradualExit) {
    public ReviewRule {
        Objects.requireNonNull(basis, "basis");
        gradualExit = Objects.requireNonNullElse(gradualExit, Optional.empty());
        if (months < 1 || unsteadyMonths < 1) {
            throw new IllegalArgumentException("a review comes after a month at the earliest");
        }
    }
}
