package org.yimen.casework.domain;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What somebody holds against a notice, a check or a decision (异议), or against an application (投诉、举报).
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
