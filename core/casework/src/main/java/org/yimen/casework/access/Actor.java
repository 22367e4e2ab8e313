package org.yimen.casework.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who asks for something.
 *
 * @param accountId never {@code null}
 * @param name as shown on records; never {@code null}
 * @param grants never {@code null}
 */
public record Actor(String accountId, String name, List<Grant> grants) {
    public Actor {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(name, "name");
        grants = List.copyOf(grants);
    }

    /** Whether one of the roles is held in a scope that covers the place. */
    public boolean holdsAny(Set<Role> roles, Place place) {
        return grants.stream().anyMatch(grant -> roles.contains(grant.role()) && grant.covers(place));
    }

    /** The grants with one of the roles. */
    public List<Grant> grantsOf(Set<Role> roles) {
        return grants.stream().filter(grant -> roles.contains(grant.role())).toList();
    }

    /** The Chinese names of all roles held, for records. */
    public String roleTitles() {
        return String.join(
                "、",
                grants.stream().map(grant -> grant.role().title()).distinct().toList());
    }
}
