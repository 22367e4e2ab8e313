package org.yimen.rest.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.port.CaseLine;

/**
 * A case in a list.
 *
 * @param id never {@code null}
 * @param receiptNumber once accepted
 * @param state code
 * @param applicant masked name
 * @param regionCode township of the window
 * @param createdAt never {@code null}
 * @param dueOn earliest open due date of the case's own clocks
 * @param version of the case
 */
record CaseLineDto(
        String id,
        Optional<String> receiptNumber,
        String state,
        String applicant,
        String regionCode,
        OffsetDateTime createdAt,
        Optional<LocalDate> dueOn,
        long version) {
    static CaseLineDto of(CaseLine line) {
        return new CaseLineDto(
                line.id().value(),
                line.receiptNumber(),
                line.state(),
                Masks.name(line.applicantName()),
                line.regionCode(),
                line.createdAt(),
                line.dueOn(),
                line.version());
    }
}
