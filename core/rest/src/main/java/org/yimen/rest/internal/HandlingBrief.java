package org.yimen.rest.internal;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.item.ItemCode;

/**
 * What became of a handling by a change.
 *
 * @param id never {@code null}
 * @param version to be given back as {@code If-Match}
 * @param caseId never {@code null}
 * @param item never {@code null}
 * @param release version of the item it is handled by
 * @param department with which it lies now
 * @param state never {@code null}
 * @param steps in the track's order
 * @param documentNumber 决定文书号, once decided
 * @param waiting in Chinese, why it waits for its item's rules
 */
record HandlingBrief(
        String id,
        long version,
        String caseId,
        ItemCode item,
        String release,
        String department,
        StateDto state,
        List<StepBrief> steps,
        Optional<String> documentNumber,
        Optional<String> waiting) {
    /**
     * One step.
     *
     * @param code never {@code null}
     * @param status never {@code null}
     */
    record StepBrief(String code, StepStatus status) {
        static StepBrief of(StepRecord step) {
            return new StepBrief(step.code(), step.status());
        }
    }

    static HandlingBrief of(Handling handling) {
        return new HandlingBrief(
                handling.id().value(),
                handling.version(),
                handling.caseId().value(),
                handling.item(),
                handling.pin().release().version().toString(),
                handling.department(),
                StateDto.of(handling.state()),
                handling.steps().stream().map(StepBrief::of).toList(),
                handling.decision().flatMap(decision -> decision.documentNumber()),
                handling.waiting());
    }

    static Reply reply(Handling handling) {
        return Reply.ok(handling.version(), of(handling));
    }
}
