package org.yimen.casework.access;

import java.util.Objects;

/**
 * Where something is that someone wants to act on.
 *
 * @param regionCode 12 digits; never {@code null}
 * @param department code of the department that owns it; empty if none does; never {@code null}
 */
public record Place(String regionCode, String department) {
    public Place {
        Objects.requireNonNull(regionCode, "regionCode");
        Objects.requireNonNull(department, "department");
    }

    public static Place in(String regionCode) {
        return new Place(regionCode, "");
    }
}
