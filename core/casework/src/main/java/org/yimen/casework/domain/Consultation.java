package org.yimen.casework.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.item.ItemCode;

/**
 * Somebody asked and did not apply (咨询登记): the first clerk asked stays responsible (首问负责).
 *
 * @param id never {@code null}
 * @param desk never {@code null}
 * @param moment who was asked, and when; never {@code null}
 * @param askedBy the person's name or how to reach them, as far as told; never {@code null}
 * @param question never {@code null}
 * @param items whose guides were handed out; never {@code null}
 * @param followUpOn never {@code null}
 * @param followedUpAt never {@code null}
 * @param caseId the case it led to later; never {@code null}
 */
public record Consultation(
        String id,
        Desk desk,
        Moment moment,
        Optional<String> askedBy,
        String question,
        List<ItemCode> items,
        Optional<LocalDate> followUpOn,
        Optional<OffsetDateTime> followedUpAt,
        Optional<CaseId> caseId) {
    public Consultation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(moment, "moment");
        askedBy = Objects.requireNonNullElse(askedBy, Optional.empty());
        Objects.requireNonNull(question, "question");
        items = List.copyOf(items);
        followUpOn = Objects.requireNonNullElse(followUpOn, Optional.empty());
        followedUpAt = Objects.requireNonNullElse(followedUpAt, Optional.empty());
        caseId = Objects.requireNonNullElse(caseId, Optional.empty());
    }
}
