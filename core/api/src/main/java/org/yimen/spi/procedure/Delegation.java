package org.yimen.spi.procedure;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * That the province may let the township decide in the department's stead (社会救助法 art. 44). Where it did so, the
 * {@link StepKind#DECISION} step is the township's; all other steps keep their owner.
 *
 * @param ceiling key of the parameter up to which amount in yuan the township decides (临时救助 2018 年意见二（二）：审批额度);
 *     empty: whatever the amount; never {@code null}
 * @param basis never {@code null}
 */
public record Delegation(Optional<String> ceiling, LegalBasis basis) {

    public Delegation {
        ceiling = Objects.requireNonNullElse(ceiling, Optional.empty());
        Objects.requireNonNull(basis, "basis");
    }
}
