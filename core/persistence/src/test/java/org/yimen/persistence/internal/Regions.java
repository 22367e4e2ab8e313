package org.yimen.persistence.internal;

import java.util.concurrent.atomic.AtomicInteger;

/** Townships and serial numbers that no other test of the run uses. */
final class Regions {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Regions() {}

    /** A township of the city that has no case yet. */
    static String fresh() {
        return "331082" + (200 + NEXT.getAndIncrement()) + "000";
    }

    static int serial() {
        return NEXT.getAndIncrement();
    }
}
