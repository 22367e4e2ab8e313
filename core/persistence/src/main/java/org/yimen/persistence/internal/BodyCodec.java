package org.yimen.persistence.internal;

/**
 * The one way by which whole documents go into and come out of the database: bodies, contents of events, recorded
 * answers and pieces of scans. Safe for use by several threads.
 */
interface BodyCodec {
    /** Owner of what belongs to no case. */
    String PLATFORM = "";

    /**
     * What is stored.
     *
     * @param owner the case it belongs to, or {@link #PLATFORM}; never {@code null}
     */
    byte[] store(String owner, byte[] plain);

    /** The plain bytes of what {@link #store} gave for the same owner. */
    byte[] load(String owner, byte[] stored);
}
