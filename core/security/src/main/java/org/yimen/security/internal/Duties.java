package org.yimen.security.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Role;

/** The separated duties 三员分立 (GB/T 22239-2019 8.1.5). */
final class Duties {
    private static final Set<Role> ADMINISTRATION =
            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private Duties() {}

    static boolean isAdministration(Role role) {
        return ADMINISTRATION.contains(role);
    }

    /** Whether one person must not hold these together: an administrator's role stands alone. */
    static boolean conflict(Set<Role> roles) {
        return roles.size() > 1 && roles.stream().anyMatch(Duties::isAdministration);
    }

    /** Whether somebody still holds both duties of the first start. */
    static boolean isFirstAdministrator(List<Grant> grants) {
        return roles(grants).containsAll(Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN));
    }

    static Set<Role> roles(List<Grant> grants) {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }
}
