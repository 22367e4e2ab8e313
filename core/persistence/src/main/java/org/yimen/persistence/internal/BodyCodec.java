package org.yimen.persistence.internal;

/**
 * The one way by which whole documents go into and come out of the database: bodies, contents of events, recorded
 * answers and pieces of scans. Belongs to one transaction.
 */
interface BodyCodec {
    /** What is stored. */
    byte[] store(Spot spot, byte[] plain);

    /** The plain bytes of what {@link #store} gave for the same spot. */
    byte[] load(Spot spot, byte[] stored);

    /** Says that an owner is new, which spares looking for a key. */
    default void begin(String owner) {}

    /** Called when the transaction has committed. */
    default void committed() {}

    /** What gives each transaction its codec. */
    interface Source {
        BodyCodec in(Rows rows);
    }
}
