package org.yimen.casework.domain;

import java.util.Objects;

/**
 * Who did something, as it stands on the record.
 *
 * @param accountId never {@code null}
 * @param name never {@code null}
 */
public record By(String accountId, String name) {
    /** What the platform does by itself. */
    public static final By PLATFORM = new By("platform", "平台");

    public By {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(name, "name");
    }

    public boolean isSamePersonAs(By other) {
        return accountId.equals(other.accountId);
    }
}
