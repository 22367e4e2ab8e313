package org.yimen.security;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yimen.casework.access.Actor;
import org.yimen.casework.domain.Outcome;

/**
 * Administration of accounts under separated duties (三员分立, GB/T 22239-2019 8.1.5): the system administrator keeps
 * accounts, the security administrator grants roles, the audit administrator reads what they did. Nobody holds two of
 * these roles, nor one of them with a role in casework, nobody changes his own roles, and nobody alone comes into
 * another of these duties: a password is never reset while its account holds one of them, and none of them is given to
 * an account whose password somebody else was told. Each change is audited and, where it takes something away, ends the
 * account's sessions. Safe for use by several threads.
 *
 * <p>Administrators read all accounts, and change those of which every role lies in the region of their own; an account
 * without roles is within everybody's reach.
 *
 * <p>A change names the version its author saw; another version is refused as stale.
 */
@ProviderType
public interface Accounts {
    /** All accounts by sign-in name; for the system and the security administrator. */
    Outcome<List<AccountView>> list(Actor actor);

    /** One account; for the system and the security administrator. */
    Outcome<AccountView> find(Actor actor, String accountId);

    /**
     * A new account without any role; for the system administrator.
     *
     * @param login 3 to 32 of a–z, 0–9, dot, dash and underline, a letter first; case does not matter
     * @param name as shown on records
     * @return refused with all findings at {@code /login} and {@code /name}
     */
    Outcome<TemporaryPassword> create(Actor actor, String login, String name);

    /**
     * A temporary password in place of a forgotten one, which also ends a lock; for the system administrator. Refused
     * for an account that holds an administrator's role: that role is taken away first, and given back when the owner
     * has chosen his password.
     */
    Outcome<TemporaryPassword> resetPassword(Actor actor, String accountId, long version);

    /**
     * Lets it sign in no longer; refused for the last active system or security administrator of a region. For the
     * system administrator.
     */
    Outcome<AccountView> deactivate(Actor actor, String accountId, long version);

    /** Lets it sign in again; for the system administrator. */
    Outcome<AccountView> activate(Actor actor, String accountId, long version);

    /** Ends a lock after too many wrong passwords; for the system administrator. */
    Outcome<AccountView> unlock(Actor actor, String accountId, long version);

    /**
     * Gives the account exactly these roles; for the security administrator, in whose scope all of them and all that the
     * account holds must lie. Regions and departments must be in the directory; his own region need not.
     *
     * <p>The first administrator holds both duties until there is somebody to share them with. He can make another
     * account security administrator of his whole region, nothing else, and by doing so he loses that role himself.
     *
     * @param grants all that the account shall hold from now on
     * @return refused with all findings below {@code /grants}
     */
    Outcome<AccountView> changeGrants(Actor actor, String accountId, long version, List<GrantInput> grants);
}
