package org.yimen.casework.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** The calendar day of an instant, as offices in China see it. */
public final class Dates {
    /** The only time zone of the platform. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Dates() {}

    /** Today in Asia/Shanghai, whatever the zone of {@code clock}; never {@code null}. */
    public static LocalDate today(java.time.Clock clock) {
        return on(clock.instant());
    }

    /** The day in Asia/Shanghai on which something happened; never {@code null}. */
    public static LocalDate on(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Returns {@code date} if clocks can count from or to it; a mistyped year must not cost an endless count. */
    static LocalDate plausible(LocalDate date, String what) {
        Objects.requireNonNull(date, what);
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException(what + " lies outside " + FIRST + " to " + LAST + ": " + date);
        }
        return date;
    }
}
