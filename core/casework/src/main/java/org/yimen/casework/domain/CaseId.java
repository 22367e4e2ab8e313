package org.yimen.casework.domain;

import java.util.UUID;

/**
 * Names a case inside the platform; people use the receipt number.
 *
 * @param value never {@code null}
 */
public record CaseId(String value) {
    public CaseId {
        if (value == null || !value.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("not a case id");
        }
    }

    public static CaseId fresh() {
        return new CaseId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
