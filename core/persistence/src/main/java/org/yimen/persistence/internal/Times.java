package org.yimen.persistence.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Points in time and days as columns hold them. */
final class Times {
    /** Sorts after every day. */
    static final String NO_DAY = "9999-12-31";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Times() {}

    /** Nanoseconds since 1970-01-01T00:00Z. */
    static long nanos(OffsetDateTime at) {
        return Math.addExact(Math.multiplyExact(at.toEpochSecond(), 1_000_000_000L), at.getNano());
    }

    /** The point in time as the wall clock in China shows it. */
    static OffsetDateTime at(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
                .atZone(SHANGHAI)
                .toOffsetDateTime();
    }

    static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(NO_DAY);
    }

    static Optional<LocalDate> day(String column) {
        return NO_DAY.equals(column) ? Optional.empty() : Optional.of(LocalDate.parse(column));
    }
}
