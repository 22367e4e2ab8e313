package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.procedure.PauseReason;

/**
 * A time in which a clock stands still: the days after the pause day through the resume day do not count. A pause that
 * ends on the day it began takes no day away.
 *
 * @param reason why; never {@code null}
 * @param from the pause day, which still counts; never {@code null}
 * @param resumed the resume day, which does not count; empty while the pause lasts; never {@code null}
 */
public record Pause(PauseReason reason, LocalDate from, Optional<LocalDate> resumed) {
    public Pause {
        Objects.requireNonNull(reason, "reason");
        Dates.plausible(from, "a pause");
        Objects.requireNonNull(resumed, "resumed");
        if (resumed.isPresent()
                && Dates.plausible(resumed.get(), "a resume day").isBefore(from)) {
            throw new IllegalArgumentException("a pause ends before it begins: " + from + " to " + resumed.get());
        }
    }

    /** A pause that still lasts. */
    public static Pause open(PauseReason reason, LocalDate from) {
        return new Pause(reason, from, Optional.empty());
    }

    /** True while nobody has resumed. */
    public boolean isOpen() {
        return resumed.isEmpty();
    }

    /** True if {@code day} does not count because of this pause. */
    public boolean covers(LocalDate day) {
        return day.isAfter(from) && (isOpen() || !day.isAfter(resumed.get()));
    }

    /** True if the clock stands still at the end of {@code today}: from the pause day until before the resume day. */
    public boolean isActiveOn(LocalDate today) {
        return !today.isBefore(from) && (isOpen() || today.isBefore(resumed.get()));
    }

    /** The reason in Chinese, such as {@code 补正}; never {@code null}. */
    public String title() {
        return Messages.of("pause." + reason);
    }

    /** The day of the latest thing known about this pause; never {@code null}. */
    LocalDate lastDay() {
        return resumed.orElse(from);
    }

    /** This pause, ended on {@code day}. */
    Pause endedOn(LocalDate day) {
        return new Pause(reason, from, Optional.of(day));
    }
}
