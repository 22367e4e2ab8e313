package org.yimen.casework.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Who acts and when: handed to every transition.
 *
 * @param at never {@code null}
 * @param by never {@code null}
 */
public record Moment(OffsetDateTime at, By by) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public Moment {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }

    /** The day in Asia/Shanghai, by which all clocks go. */
    public LocalDate day() {
        return at.atZoneSameInstant(SHANGHAI).toLocalDate();
    }
}
