package org.yimen.security.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;

/** Keeps at least one active system administrator and one active security administrator. */
final class LastAdministrators {
    private static final List<Role> NEEDED = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);

    private LastAdministrators() {}

    /**
     * A refusal if the account is the last of a kind that would be lost.
     *
     * <p>Stores one of those who stay once more, unchanged but for its version: two administrators who deactivate each
     * other at the same moment thereby meet at one row, and the later of them is refused.
     *
     * @param kept roles that the account will still be able to use
     */
    static Optional<Refusal> losing(Stores stores, Account account, Set<Role> kept) {
        if (!account.active()) {
            return Optional.empty();
        }
        for (Role role : NEEDED) {
            if (holds(account, role) && !kept.contains(role)) {
                Optional<Account> other = another(stores, account, role);
                if (other.isEmpty()) {
                    return Optional.of(Refusal.illegal(
                            "last-administrator", "这是最后一个可用的" + role.title() + "账号，请先设置另一名" + role.title() + "。"));
                }
                stores.accounts().update(other.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<Account> another(Stores stores, Account account, Role role) {
        return stores.accounts().all().stream()
                .filter(other -> !other.id().equals(account.id()))
                .filter(other -> other.active() && holds(other, role))
                .min(Comparator.comparing(Account::id));
    }

    private static boolean holds(Account account, Role role) {
        return Duties.roles(account.grants()).contains(role);
    }
}
