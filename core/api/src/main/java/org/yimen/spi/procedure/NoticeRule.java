package org.yimen.spi.procedure;

import java.util.List;
import java.util.Objects;

/**
 * How a public notice (公示) hangs.
 *
 * @param days for how long; never {@code null}
 * @param insideLimit whether its days count in the item's limit (domain notes 9, point 3: no source settles it)
 * @param fields the fields that may be shown, at the least; never {@code null} or empty
 */
public record NoticeRule(Limit days, boolean insideLimit, List<String> fields) {
    public NoticeRule {
        Objects.requireNonNull(days, "days");
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a public notice shows something");
        }
    }
}
