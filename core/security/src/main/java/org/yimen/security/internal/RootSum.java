package org.yimen.security.internal;

import org.yimen.casework.port.EventHead;

/** Adds up the heads of all chains, given in the order of their cases. */
final class RootSum {
    private final Sm3 digest = new Sm3();
    private long chains;
    private long events;

    void add(EventHead head) {
        chains++;
        events += head.number();
        digest.line(HeadLines.line(head));
    }

    /** Ends it. */
    Total total() {
        return new Total(chains, events, "sm3:" + digest.hex());
    }

    /**
     * What they come to.
     *
     * @param root digest over the lines of all heads
     */
    record Total(long chains, long events, String root) {}
}
