package org.yimen.persistence.chain;

/** Gives the plain content of stored events, however it is stored. */
@FunctionalInterface
public interface ContentReader {
    /**
     * The text that was sealed.
     *
     * @param caseId as stored
     * @param number as stored
     * @param stored never {@code null}
     * @throws RuntimeException if it cannot be read
     */
    String read(String caseId, long number, byte[] stored);
}
