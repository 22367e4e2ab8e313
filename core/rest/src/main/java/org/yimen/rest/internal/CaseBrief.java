package org.yimen.rest.internal;

import java.util.Optional;
import org.yimen.casework.domain.CaseFile;

/**
 * What became of a case by a change.
 *
 * @param id never {@code null}
 * @param version to be given back as {@code If-Match}
 * @param state never {@code null}
 * @param receiptNumber 受理编号, once accepted
 */
record CaseBrief(String id, long version, StateDto state, Optional<String> receiptNumber) {
    static CaseBrief of(CaseFile file) {
        return new CaseBrief(file.id().value(), file.version(), StateDto.of(file.state()), file.receiptNumber());
    }

    static Reply reply(CaseFile file) {
        return Reply.ok(file.version(), of(file));
    }
}
