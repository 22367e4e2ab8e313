package org.yimen.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemCode;

/**
 * What a grant brought (救助待遇), on its own aggregate with its reviews, apart from the handling that led to it.
 *
 * @param id never {@code null}
 * @param handlingId never {@code null}
 * @param item never {@code null}
 * @param personIds whom it is for; never {@code null}
 * @param cause as granted; empty if the item has none; never {@code null}
 * @param benefit never {@code null}
 * @param grantedOn never {@code null}
 * @param from first day or month it is paid for; never {@code null}
 * @param until never {@code null}
 * @param reviewOn next review (复核); never {@code null}
 */
public record GrantedBenefit(
        String id,
        HandlingId handlingId,
        ItemCode item,
        List<String> personIds,
        String cause,
        Benefit benefit,
        LocalDate grantedOn,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> reviewOn) {
    public GrantedBenefit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(handlingId, "handlingId");
        Objects.requireNonNull(item, "item");
        personIds = List.copyOf(personIds);
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(benefit, "benefit");
        Objects.requireNonNull(grantedOn, "grantedOn");
        Objects.requireNonNull(from, "from");
        until = Objects.requireNonNullElse(until, Optional.empty());
        reviewOn = Objects.requireNonNullElse(reviewOn, Optional.empty());
    }
}
