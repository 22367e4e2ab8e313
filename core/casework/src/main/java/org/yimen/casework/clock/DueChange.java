package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change of the calendar does to one open clock.
 *
 * @param code code of the clock; never {@code null}
 * @param before due date by the calendar before; never {@code null}
 * @param after due date by the calendar after; never {@code null}
 * @param provisionalBefore whether the due date was provisional
 * @param provisionalAfter whether it still is
 */
public record DueChange(
        String code,
        Optional<LocalDate> before,
        Optional<LocalDate> after,
        boolean provisionalBefore,
        boolean provisionalAfter) {
    public DueChange {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** True if the due date is another day. */
    public boolean isMoved() {
        return !before.equals(after);
    }

    /** True if there is something to record: another day, or a provisional day that became certain, or the reverse. */
    public boolean isChanged() {
        return isMoved() || provisionalBefore != provisionalAfter;
    }
}
