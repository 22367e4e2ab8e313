package org.yimen.casework.access;

import java.util.Objects;

/**
 * A role in a scope.
 *
 * @param role never {@code null}
 * @param region the region it holds in, with everything below; never {@code null}
 * @param department code of the department it is confined to; empty for none; never {@code null}
 */
public record Grant(Role role, Region region, String department) {
    public Grant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(department, "department");
        boolean ofDepartment = role == Role.LIAISON || role == Role.APPROVER;
        if (ofDepartment && department.isEmpty()) {
            throw new IllegalArgumentException(role + " belongs to a department");
        }
    }

    /** Where it holds: whoever acts on the grant itself acts there. */
    public Place place() {
        return new Place(region.code(), department);
    }

    /** Whether the scope holds a place. */
    public boolean covers(Place place) {
        return region.covers(place.regionCode())
                && (department.isEmpty() || place.department().isEmpty() || department.equals(place.department()));
    }
}
