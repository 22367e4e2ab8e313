package org.yimen.security;

import java.util.Objects;

/**
 * A role as an administrator typed it; checked by {@link Accounts#changeGrants}.
 *
 * @param role name of a {@link org.yimen.casework.access.Role}; {@code null} becomes empty
 * @param region 12-digit code; {@code null} becomes empty
 * @param department code of the department it is confined to; {@code null} becomes empty
 */
public record GrantInput(String role, String region, String department) {
    public GrantInput {
        role = Objects.requireNonNullElse(role, "");
        region = Objects.requireNonNullElse(region, "");
        department = Objects.requireNonNullElse(department, "");
    }
}
