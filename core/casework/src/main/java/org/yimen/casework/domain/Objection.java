package org.yimen.casework.domain;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * An objection (异议) against a public notice.
 *
 * @param at never {@code null}
 * @param text what was said; never {@code null}
 * @param recordedBy never {@code null}
 */
public record Objection(OffsetDateTime at, String text, By recordedBy) {
    public Objection {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(recordedBy, "recordedBy");
    }
}
