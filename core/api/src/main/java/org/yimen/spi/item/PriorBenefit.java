package org.yimen.spi.item;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A grant the household had before, as counters and overlaps need it.
 *
 * @param item never {@code null}
 * @param subject {@code applicant}, {@code household} or {@code member:N}; never {@code null}
 * @param cause the cause as granted, empty if the item has none; never {@code null}
 * @param grantedOn never {@code null}
 */
public record PriorBenefit(ItemCode item, String subject, String cause, LocalDate grantedOn) {
    public PriorBenefit {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(grantedOn, "grantedOn");
    }
}
