package org.yimen.security.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Refusal;

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

    /**
     * Why the password of an account cannot be reset. Whoever resets one is told the new one: he would hold the other's
     * duty. So the role goes first, which takes a second person, and comes back when the owner has chosen a password.
     */
    static Optional<Refusal> passwordRefusal(Account account) {
        return administration(account.grants())
                .map(role -> Refusal.illegal(
                        "administrator-password",
                        "该账号担任" + role.title() + "，不能直接重置密码。请先由安全管理员撤销其角色，再重置密码，待本人设置新密码后由安全管理员重新授予。"));
    }

    /** Why an account cannot be given the roles: a password that somebody else was told opens no administrator's account. */
    static Optional<Refusal> appointmentRefusal(Account account, List<Grant> grants) {
        return administration(grants)
                .filter(role -> account.mustChangePassword())
                .map(role ->
                        Refusal.illegal("own-password-first", "该账号还在使用临时密码。请本人登录并设置自己的密码后，再授予" + role.title() + "角色。"));
    }

    private static Optional<Role> administration(List<Grant> grants) {
        return grants.stream().map(Grant::role).filter(Duties::isAdministration).findFirst();
    }

    static Set<Role> roles(List<Grant> grants) {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }
}
