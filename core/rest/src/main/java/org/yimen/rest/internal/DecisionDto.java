package org.yimen.rest.internal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.Decision;

/**
 * What is proposed or decided.
 *
 * @param conclusion grant or refuse
 * @param reasons in Chinese
 * @param legalBasis citations
 * @param benefit what is given
 * @param remedy where and until when it can be challenged
 * @param parameters the local numbers it was computed by
 * @param proposedBy name
 * @param confirmedBy name
 * @param decidedAt absent until confirmed
 * @param documentNumber 决定文书号
 */
record DecisionDto(
        Decision.Conclusion conclusion,
        List<String> reasons,
        List<String> legalBasis,
        Optional<CheckDto.BenefitDto> benefit,
        String remedy,
        Map<String, BigDecimal> parameters,
        String proposedBy,
        Optional<String> confirmedBy,
        Optional<OffsetDateTime> decidedAt,
        Optional<String> documentNumber) {
    static DecisionDto of(Decision decision) {
        return new DecisionDto(
                decision.conclusion(),
                decision.reasons(),
                decision.legalBasis(),
                decision.benefit().map(CheckDto.BenefitDto::of),
                decision.remedy(),
                decision.parameters(),
                decision.proposedBy().name(),
                decision.confirmedBy().map(By::name),
                decision.decidedAt(),
                decision.documentNumber());
    }
}
