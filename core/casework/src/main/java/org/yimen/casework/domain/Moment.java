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

    /** The same instant with the offset of Asia/Shanghai, so that its day is the day all clocks go by. */
    static OffsetDateTime inShanghai(OffsetDateTime instant) {
        return instant.atZoneSameInstant(SHANGHAI).toOffsetDateTime();
    }

    /** The day in Asia/Shanghai, by which all clocks go. */
    public LocalDate day() {
        return at.atZoneSameInstant(SHANGHAI).toLocalDate();
    }
}
