package org.yimen.casework.domain;

import java.util.UUID;

/**
 * Names a handling inside the platform; people use the dispatch slip number.
 *
 * @param value never {@code null}
 */
public record HandlingId(String value) {
    public HandlingId {
        if (value == null || !value.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("not a handling id");
        }
    }

    public static HandlingId fresh() {
        return new HandlingId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
