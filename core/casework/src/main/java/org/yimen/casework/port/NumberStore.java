package org.yimen.casework.port;

/** Running numbers, each series from 1 and without a second taker. */
public interface NumberStore {
    /** The next number of the series, taken for good when the transaction commits. */
    long next(String series);
}
