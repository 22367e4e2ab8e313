package org.yimen.casework.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.casework.clock.CalendarNotice;

/** Notices and local closures that were imported on top of those shipped with the platform. */
public interface CalendarStore {
    List<CalendarNotice> notices();

    void save(CalendarNotice notice);

    List<Closure> closures();

    void add(Closure closure);

    /** Takes a closure back; nothing if there is none. */
    void remove(String regionCode, LocalDate day);

    /** The edition by which the due dates on record were computed last; empty before the first time. */
    Optional<Edition> applied();

    /** Notes an edition as the one by which the due dates on record were computed. */
    void apply(Edition edition);

    /** The edition that is being applied; what was aimed at last, applied or not. */
    Optional<Edition> aimed();

    /** Notes an edition as the one that is being applied from now on. */
    void aim(Edition edition);

    /**
     * Everything that makes the calendar of every region.
     *
     * @param notices never {@code null}
     * @param closures never {@code null}
     */
    record Edition(List<CalendarNotice> notices, List<Closure> closures) {
        public Edition {
            notices = List.copyOf(notices);
            closures = List.copyOf(closures);
        }
    }

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
