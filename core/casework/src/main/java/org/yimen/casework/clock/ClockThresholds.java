package org.yimen.casework.clock;

/**
 * When a running clock turns amber. Red needs no threshold: it begins on the day after the due date.
 *
 * @param amberPercent share of the limit, in percent, 1 to 100; amber once that much has elapsed
 */
public record ClockThresholds(int amberPercent) {
    /** Amber at 70 percent, where a city sets nothing else. */
    public static final ClockThresholds DEFAULT = new ClockThresholds(70);

    public ClockThresholds {
        if (amberPercent < 1 || amberPercent > 100) {
            throw new IllegalArgumentException("amber begins at 1 to 100 percent of a limit: " + amberPercent);
        }
    }

    boolean isAmber(int elapsed, int limit) {
        return elapsed * 100L >= (long) limit * amberPercent;
    }
}
