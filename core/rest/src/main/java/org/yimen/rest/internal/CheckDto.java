package org.yimen.rest.internal;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.app.Check;
import org.yimen.casework.app.ItemCheck;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.Reason;

/**
 * All that is known about an application at once.
 *
 * @param hasErrors whether a finding is an error
 * @param findings in the form's order
 * @param materials papers of all items, each once
 * @param items what each item answered
 */
record CheckDto(boolean hasErrors, List<FindingDto> findings, List<MaterialDto> materials, List<ItemCheckDto> items) {
    /**
     * What one item answered.
     *
     * @param item never {@code null}
     * @param outlook advice, never a decision; absent if the item could not be asked
     * @param reasons for, against and open
     * @param estimate what a grant might bring
     * @param track way of handling
     * @param beneficiaries for whom
     * @param absence in Chinese, why the item could not be asked
     */
    record ItemCheckDto(
            ItemCode item,
            Optional<Assessment.Outlook> outlook,
            List<ReasonDto> reasons,
            Optional<BenefitDto> estimate,
            Optional<String> track,
            List<String> beneficiaries,
            Optional<String> absence) {
        static ItemCheckDto of(ItemCheck check) {
            return new ItemCheckDto(
                    check.item(),
                    check.assessment().map(Assessment::outlook),
                    check.assessment().stream()
                            .flatMap(assessment -> assessment.reasons().stream())
                            .map(ReasonDto::of)
                            .toList(),
                    check.assessment().flatMap(Assessment::estimate).map(BenefitDto::of),
                    check.track(),
                    check.beneficiaries(),
                    check.absence());
        }
    }

    /**
     * One reason.
     *
     * @param effect which way it points
     * @param text in Chinese
     * @param basis citation
     * @param settledBy for an open one what would settle it, in Chinese
     */
    record ReasonDto(Reason.Effect effect, String text, String basis, Optional<String> settledBy) {
        static ReasonDto of(Reason reason) {
            LegalBasis basis = reason.basis();
            return new ReasonDto(reason.effect(), reason.text(), basis.citation(), reason.settledBy());
        }
    }

    /**
     * What a grant brings.
     *
     * @param kind never {@code null}
     * @param amount in yuan
     * @param per how often
     * @param starts from when
     * @param explanation in Chinese
     */
    record BenefitDto(
            Benefit.Kind kind,
            java.math.BigDecimal amount,
            Benefit.Per per,
            Benefit.Starts starts,
            String explanation) {
        static BenefitDto of(Benefit benefit) {
            return new BenefitDto(
                    benefit.kind(), benefit.amount(), benefit.per(), benefit.starts(), benefit.explanation());
        }
    }

    static CheckDto of(Check check, Sight sight) {
        return new CheckDto(
                check.hasErrors(),
                FindingDto.of(check.findings()),
                MaterialDto.of(check.materials(), sight),
                check.items().stream().map(ItemCheckDto::of).toList());
    }
}
