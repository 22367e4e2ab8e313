package org.yimen.rest.internal;

import java.time.temporal.ValueRange;

/** The years that anybody can mean; whatever lies outside is a slip of the hand, and overflows what computes with it. */
final class Years {
    /** Platform default of 2026-11-27. */
    static final ValueRange CONCEIVABLE = ValueRange.of(1900, 2200);

    private Years() {}

    static String first() {
        return Long.toString(CONCEIVABLE.getMinimum());
    }

    static String last() {
        return Long.toString(CONCEIVABLE.getMaximum());
    }
}
