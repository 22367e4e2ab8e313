package org.yimen.rest.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.yimen.casework.port.HandlingLine;
import org.yimen.spi.item.ItemCode;

/**
 * A handling in a list.
 *
 * @param id never {@code null}
 * @param caseId never {@code null}
 * @param receiptNumber of the case
 * @param item never {@code null}
 * @param release version of the item
 * @param department with which it lies now
 * @param regionCode township of the window
 * @param state code
 * @param applicant masked name
 * @param dueOn earliest open due date
 * @param version of the handling
 */
record HandlingLineDto(
        String id,
        String caseId,
        Optional<String> receiptNumber,
        ItemCode item,
        String release,
        String department,
        String regionCode,
        String state,
        String applicant,
        Optional<LocalDate> dueOn,
        long version) {
    static HandlingLineDto of(HandlingLine line) {
        return new HandlingLineDto(
                line.id().value(),
                line.caseId().value(),
                line.receiptNumber(),
                line.release().item(),
                line.release().version().toString(),
                line.department(),
                line.regionCode(),
                line.state(),
                Masks.name(line.applicantName()),
                line.dueOn(),
                line.version());
    }
}
