package org.yimen.security.internal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;

/**
 * Keeps at least one active system administrator and one active security administrator wherever there is one. An
 * administrator of a smaller region cannot stand in: he grants nothing outside it.
 */
final class LastAdministrators {
    private static final Set<Role> NEEDED = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);

    private LastAdministrators() {}

    /**
     * A refusal if the account is the last of a kind that would be lost.
     *
     * <p>Stores one of those who stay once more, unchanged but for its version: two administrators who deactivate each
     * other at the same moment thereby meet at one row, and the later of them is refused.
     *
     * @param kept what the account will still be able to use
     */
    static Optional<Refusal> losing(Stores stores, Account account, List<Grant> kept) {
        Map<String, Account> staying = new TreeMap<>();
        for (Grant lost : lost(account, kept)) {
            Optional<Account> other = another(stores, account, lost);
            if (other.isEmpty()) {
                String title = lost.role().title();
                return Optional.of(Refusal.illegal(
                        "last-administrator", "这是该范围内最后一个可用的" + title + "账号，请先设置另一名同一范围的" + title + "。"));
            }
            staying.put(other.get().id(), other.get());
        }
        staying.values().forEach(stores.accounts()::update);
        return Optional.empty();
    }

    /** Whether nobody else holds one of its duties. */
    static boolean isLast(Stores stores, Account account) {
        return lost(account, List.of()).stream()
                .anyMatch(duty -> another(stores, account, duty).isEmpty());
    }

    private static List<Grant> lost(Account account, List<Grant> kept) {
        return account.grants().stream()
                .filter(grant -> account.active() && NEEDED.contains(grant.role()))
                .filter(grant -> !replaces(kept, grant))
                .toList();
    }

    private static Optional<Account> another(Stores stores, Account account, Grant lost) {
        return stores.accounts().all().stream()
                .filter(other -> !other.id().equals(account.id()))
                .filter(other -> other.active() && replaces(other.grants(), lost))
                .min(Comparator.comparing(Account::id));
    }

    private static boolean replaces(List<Grant> grants, Grant lost) {
        return grants.stream().anyMatch(grant -> grant.role() == lost.role() && grant.covers(lost.place()));
    }
}
