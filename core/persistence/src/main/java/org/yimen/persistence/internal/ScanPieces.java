package org.yimen.persistence.internal;

/** The pieces of one scan, plain to the caller and encrypted where they lie. */
interface ScanPieces {
    /** Size of every piece but the last, in bytes: as much of a scan as is in memory at once. */
    int size();

    void keep(int number, byte[] piece);

    byte[] piece(int number);

    static IllegalStateException missing() {
        return new IllegalStateException("a piece of a scan is missing");
    }
}
