package org.yimen.casework.domain;

import java.util.Objects;

/**
 * What a person is known by.
 *
 * @param type code of the fact; never {@code null}
 * @param number as typed; never {@code null}
 */
public record IdDocument(String type, String number) {
    public IdDocument {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(number, "number");
    }

    /** Tells no number to a log. */
    @Override
    public String toString() {
        return "IdDocument[" + type + "]";
    }
}
