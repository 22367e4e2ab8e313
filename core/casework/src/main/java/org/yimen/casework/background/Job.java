package org.yimen.casework.background;

/** A task that is done again and again until it is closed. */
public interface Job extends AutoCloseable {
    /**
     * Lets the piece that is being done end, gives the lease back, and does no more on this node. Waits for that some
     * seconds at most.
     */
    @Override
    void close();
}
