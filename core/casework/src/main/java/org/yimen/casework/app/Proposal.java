package org.yimen.casework.app;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.Decision;
import org.yimen.spi.data.Document;

/**
 * What someone proposes to decide.
 *
 * @param conclusion never {@code null}
 * @param reasons in Chinese; never {@code null}
 * @param legalBasis citations; never {@code null}
 * @param record the decision step's own form; never {@code null}
 * @param amount another amount in yuan than the item computes, with the reason for it among {@code reasons}; never
 *     {@code null}
 */
public record Proposal(
        Decision.Conclusion conclusion,
        List<String> reasons,
        List<String> legalBasis,
        Document record,
        Optional<BigDecimal> amount) {
    public Proposal {
        reasons = reasons.stream().filter(text -> !text.isBlank()).toList();
        legalBasis = legalBasis.stream().filter(text -> !text.isBlank()).toList();
    }
}
