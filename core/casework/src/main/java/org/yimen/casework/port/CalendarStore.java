package org.yimen.casework.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.yimen.casework.clock.CalendarNotice;

/** Notices and local closures that were imported on top of those shipped with the platform. */
public interface CalendarStore {
    List<CalendarNotice> notices();

    void save(CalendarNotice notice);

    List<Closure> closures();

    void add(Closure closure);

    /**
     * A day on which the offices of a region are closed (disaster, local holiday).
     *
     * @param regionCode never {@code null}
     * @param day never {@code null}
     * @param reason in Chinese; never {@code null}
     */
    record Closure(String regionCode, LocalDate day, String reason) {
        public Closure {
            Objects.requireNonNull(regionCode, "regionCode");
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
