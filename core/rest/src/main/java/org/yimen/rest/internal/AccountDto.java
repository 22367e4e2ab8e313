package org.yimen.rest.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Role;
import org.yimen.security.AccountView;

/**
 * An account.
 *
 * @param id never {@code null}
 * @param login sign-in name
 * @param name of the staff
 * @param grants roles in scopes
 * @param active whether it may sign in
 * @param mustChangePassword whether the next sign-in asks for a new password
 * @param lockedUntil may lie in the past
 * @param passwordChangedAt never {@code null}
 * @param version to be given back as {@code If-Match}
 */
record AccountDto(
        String id,
        String login,
        String name,
        List<GrantDto> grants,
        boolean active,
        boolean mustChangePassword,
        Optional<OffsetDateTime> lockedUntil,
        OffsetDateTime passwordChangedAt,
        long version) {
    /**
     * A role in a scope.
     *
     * @param role never {@code null}
     * @param title in Chinese
     * @param region 12-digit code
     * @param department to which it is confined; empty for none
     */
    record GrantDto(Role role, String title, String region, String department) {
        static List<GrantDto> of(List<Grant> grants) {
            return grants.stream()
                    .map(grant -> new GrantDto(
                            grant.role(), grant.role().title(), grant.region().code(), grant.department()))
                    .toList();
        }
    }

    static AccountDto of(AccountView account) {
        return new AccountDto(
                account.id(),
                account.login(),
                account.name(),
                GrantDto.of(account.grants()),
                account.active(),
                account.mustChangePassword(),
                account.lockedUntil(),
                account.passwordChangedAt(),
                account.version());
    }
}
