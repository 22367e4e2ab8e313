package org.yimen.casework.domain;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a case inside the platform; people use the receipt number.
 *
 * @param value never {@code null}
 */
public record CaseId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    public CaseId {
        if (value == null || !FORM.matcher(value).matches()) {
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
