package org.yimen.security.internal;

/**
 * Stands in for what must not be kept as it is: a name that nobody has, since people type their password into the wrong
 * field, and an address. The same on every node, and worth nothing without the key.
 */
@FunctionalInterface
interface Pseudonyms {
    /**
     * @param kind of thing, so that the same text of two kinds differs; never {@code null}
     * @param text never {@code null}
     * @return 16 hexadecimal digits
     */
    String of(String kind, String text);
}
