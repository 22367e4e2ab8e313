package org.yimen.casework.domain;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Document;

/**
 * Something that happened to a case, to be appended to its chain in the transaction of the change.
 *
 * @param caseId never {@code null}
 * @param handlingId never {@code null}
 * @param type lower-case words with dashes, such as {@code case-accepted}; never {@code null}
 * @param moment never {@code null}
 * @param details what is needed to understand it later; never {@code null}
 */
public record CaseEvent(CaseId caseId, Optional<HandlingId> handlingId, String type, Moment moment, Document details) {
    public CaseEvent {
        Objects.requireNonNull(caseId, "caseId");
        handlingId = Objects.requireNonNullElse(handlingId, Optional.empty());
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(details, "details");
    }

    public static CaseEvent of(CaseId caseId, String type, Moment moment, Document details) {
        return new CaseEvent(caseId, Optional.empty(), type, moment, details);
    }

    public static CaseEvent of(Handling handling, String type, Moment moment, Document details) {
        return new CaseEvent(handling.caseId(), Optional.of(handling.id()), type, moment, details);
    }
}
