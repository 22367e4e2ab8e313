package org.yimen.rest.internal;

import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.data.Severity;

/**
 * One thing that is wrong, doubtful or worth knowing.
 *
 * @param pointer JSON pointer into the answers
 * @param code stable machine name
 * @param message in Chinese
 * @param severity never {@code null}
 * @param basis citation of the rule
 */
record FindingDto(String pointer, String code, String message, Severity severity, Optional<String> basis) {
    static FindingDto of(Finding finding) {
        return new FindingDto(
                finding.pointer(),
                finding.code(),
                finding.message(),
                finding.severity(),
                finding.basis().map(LegalBasis::citation));
    }

    static List<FindingDto> of(List<Finding> findings) {
        return findings.stream().map(FindingDto::of).toList();
    }
}
