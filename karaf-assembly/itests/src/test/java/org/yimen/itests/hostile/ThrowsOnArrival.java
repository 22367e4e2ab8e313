package org.yimen.itests.hostile;

/** Fails while it comes up. */
public class ThrowsOnArrival extends Sample {
    public ThrowsOnArrival() {
        throw new IllegalStateException("spoilt on purpose");
    }
}
