package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a stopped clock kept its limit, as judged when it stopped. A later change of the calendar does not touch it.
 *
 * @param stoppedOn the day of the proof that stopped it; never {@code null}
 * @param dueDate the due date then; empty if an open pause left none; never {@code null}
 * @param provisional true if a year without an official notice had a part in it
 */
public record Verdict(LocalDate stoppedOn, Optional<LocalDate> dueDate, boolean provisional) {
    public Verdict {
        Dates.plausible(stoppedOn, "a stop");
        Objects.requireNonNull(dueDate, "dueDate");
    }

    /** True if the clock stopped on or before its due date, or had none because it stood still. */
    public boolean inTime() {
        return dueDate.isEmpty() || !stoppedOn.isAfter(dueDate.get());
    }
}
