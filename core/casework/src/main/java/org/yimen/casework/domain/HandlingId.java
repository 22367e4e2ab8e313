package org.yimen.casework.domain;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a handling inside the platform; people use the dispatch slip number.
 *
 * @param value never {@code null}
 */
public record HandlingId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    public HandlingId {
        if (value == null || !FORM.matcher(value).matches()) {
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
