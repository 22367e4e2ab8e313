package org.yimen.casework.port;

/** The key of one owner's documents. Safe for use by several threads. */
public interface DataKey {
    /**
     * The encrypted bytes, smaller than the plain ones where that is possible.
     *
     * @param place where they are to be stored: they open at no other place; never {@code null}
     */
    byte[] seal(String place, byte[] plain);

    /**
     * The plain bytes.
     *
     * @throws IllegalStateException if these are not bytes that {@link #seal} gave for this place
     */
    byte[] open(String place, byte[] sealed);
}
