package org.yimen.security;

import java.util.Objects;

/**
 * A password that was made up for an account, told this once; it must be changed at the next sign-in.
 *
 * @param account never {@code null}
 * @param password never {@code null}
 */
public record TemporaryPassword(AccountView account, String password) {
    public TemporaryPassword {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(password, "password");
    }

    /** Names the account but not the password. */
    @Override
    public String toString() {
        return "TemporaryPassword[" + account.login() + "]";
    }
}
