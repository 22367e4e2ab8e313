package org.yimen.casework.port;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.yimen.casework.domain.CaseId;

/**
 * A case in a list. The name is the whole one; whoever shows it masks it.
 *
 * @param id never {@code null}
 * @param receiptNumber never {@code null}
 * @param state code; never {@code null}
 * @param applicantName never {@code null}
 * @param regionCode never {@code null}
 * @param createdAt never {@code null}
 * @param dueOn earliest open due date of the case's own clocks; never {@code null}
 * @param version of the case
 */
public record CaseLine(
        CaseId id,
        Optional<String> receiptNumber,
        String state,
        String applicantName,
        String regionCode,
        OffsetDateTime createdAt,
        Optional<LocalDate> dueOn,
        long version) {
    public CaseLine {
        Objects.requireNonNull(id, "id");
        receiptNumber = Objects.requireNonNullElse(receiptNumber, Optional.empty());
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(applicantName, "applicantName");
        Objects.requireNonNull(regionCode, "regionCode");
        Objects.requireNonNull(createdAt, "createdAt");
        dueOn = Objects.requireNonNullElse(dueOn, Optional.empty());
    }
}
