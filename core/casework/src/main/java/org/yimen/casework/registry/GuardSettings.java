package org.yimen.casework.registry;

import java.time.Duration;

/**
 * How much a plug-in is trusted with.
 *
 * @param callBudget for one call
 * @param startBudget for each call that brings a plug-in in, when its classes are still to be loaded
 * @param faultsToQuarantine households on which one question fails within {@code faultWindow}, with no good answer to it
 *     in between, that set an item aside
 * @param faultWindow never {@code null}
 * @param callsPerPlugin calls of one plug-in under way at once, hung ones included
 * @param threads most threads for calls of all plug-ins together
 */
public record GuardSettings(
        Duration callBudget,
        Duration startBudget,
        int faultsToQuarantine,
        Duration faultWindow,
        int callsPerPlugin,
        int threads) {
    private static final GuardSettings USUAL =
            new GuardSettings(Duration.ofSeconds(1), Duration.ofSeconds(5), 3, Duration.ofMinutes(10), 16, 256);

    public GuardSettings {
        requirePositive(callBudget, "callBudget");
        requirePositive(startBudget, "startBudget");
        requirePositive(faultWindow, "faultWindow");
        if (faultsToQuarantine < 1 || callsPerPlugin < 1 || threads < 1) {
            throw new IllegalArgumentException("faults, calls and threads are counted from 1");
        }
    }

    /** The settings that hold unless configured. */
    public static GuardSettings usual() {
        return USUAL;
    }

    private static void requirePositive(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " is longer than nothing");
        }
    }
}
