package org.yimen.casework.inspection;

import java.time.Duration;

/**
 * What the operator wants of inspections.
 *
 * @param needed how many must be there; fewer give no verdict
 * @param acceptWithoutVerdict whether a scan without a verdict is kept with a mark, or refused
 * @param budget time for all inspections of one scan together
 */
record InspectionPolicy(int needed, boolean acceptWithoutVerdict, Duration budget) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    InspectionPolicy {
        if (needed < 0 || needed > 10) {
            throw new IllegalArgumentException("inspectionsNeeded must lie between 0 and 10, not " + needed);
        }
        if (budget.compareTo(Duration.ofSeconds(1)) < 0 || budget.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("inspectionInSeconds must lie between 1 and " + LONGEST.toSeconds());
        }
    }
}
