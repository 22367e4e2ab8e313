package org.yimen.casework.port;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.HandlingId;
import org.yimen.spi.item.ReleaseId;

/**
 * A handling in a list. The name is the whole one; whoever shows it masks it.
 *
 * @param id never {@code null}
 * @param caseId never {@code null}
 * @param receiptNumber of the case; never {@code null}
 * @param release never {@code null}
 * @param department never {@code null}
 * @param regionCode never {@code null}
 * @param state code; never {@code null}
 * @param applicantName never {@code null}
 * @param dueOn earliest open due date; never {@code null}
 * @param version of the handling
 */
public record HandlingLine(
        HandlingId id,
        CaseId caseId,
        Optional<String> receiptNumber,
        ReleaseId release,
        String department,
        String regionCode,
        String state,
        String applicantName,
        Optional<LocalDate> dueOn,
        long version) {
    public HandlingLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        receiptNumber = Objects.requireNonNullElse(receiptNumber, Optional.empty());
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(regionCode, "regionCode");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(applicantName, "applicantName");
        dueOn = Objects.requireNonNullElse(dueOn, Optional.empty());
    }
}
