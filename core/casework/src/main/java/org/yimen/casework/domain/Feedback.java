package org.yimen.casework.domain;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What a department tells window and applicant after its first check (初步核查反馈, work plan 三(六)5: 6 working days).
 *
 * @param at never {@code null}
 * @param by never {@code null}
 * @param text in Chinese; never {@code null}
 */
public record Feedback(OffsetDateTime at, By by, String text) {
    public Feedback {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(text, "text");
    }
}
