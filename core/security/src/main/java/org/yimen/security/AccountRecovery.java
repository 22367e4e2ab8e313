package org.yimen.security;

import org.osgi.annotation.versioning.ProviderType;
import org.yimen.casework.domain.Outcome;

/**
 * The way back in when the last administrator of a kind has forgotten his password: nobody else could take his role away,
 * so nobody could reset it (see {@link Accounts#resetPassword}). It asks nobody's permission: it is the operator's tool,
 * for whoever holds the machine. Safe for use by several threads.
 */
@ProviderType
public interface AccountRecovery {
    /**
     * A temporary password in place of a forgotten one, which also ends a lock and the account's sessions; audited.
     *
     * @param login as for signing in; never {@code null}
     * @return refused as {@code not-last-administrator} while another administrator can help
     */
    Outcome<TemporaryPassword> recover(String login);
}
