package org.yimen.casework.clock;

import java.util.Objects;

/**
 * A longer limit, granted once.
 *
 * @param amount the new total number of days, not an addition
 * @param reason why, as it is told to the applicant; not blank
 * @param by who granted it; not blank
 */
public record Extension(int amount, String reason, String by) {
    public Extension {
        if (Objects.requireNonNull(reason, "reason").isBlank()) {
            throw new IllegalArgumentException("an extension gives its reason");
        }
        if (Objects.requireNonNull(by, "by").isBlank()) {
            throw new IllegalArgumentException("an extension names who granted it");
        }
    }
}
