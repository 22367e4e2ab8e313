package org.yimen.casework.domain;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.item.ItemCode;

/**
 * One item of a case.
 *
 * @param item never {@code null}
 * @param pin empty while the case is a draft; never {@code null}
 */
public record Selection(ItemCode item, Optional<Pin> pin) {
    public Selection {
        Objects.requireNonNull(item, "item");
        pin = Objects.requireNonNullElse(pin, Optional.empty());
    }

    public static Selection of(ItemCode item) {
        return new Selection(item, Optional.empty());
    }
}
