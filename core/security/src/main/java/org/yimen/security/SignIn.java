package org.yimen.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yimen.casework.access.Session;
import org.yimen.casework.domain.Outcome;

/**
 * The door: who somebody is, and for how long. Passwords are given as arrays and are wiped before the method returns,
 * whatever the outcome. Safe for use by several threads.
 *
 * <p>Refusals carry one of these codes: {@code sign-in-failed} (wrong name or password, which is not told),
 * {@code sign-in-locked} (too many wrong passwords, for the name or from the address; it says when to try again), {@code account-inactive}
 * (told only after the right password), {@code sign-in-busy} (too many sign-ins at once), {@code password-rules} (with
 * findings).
 */
@ProviderType
public interface SignIn {
    /**
     * Signs in. Unknown names take as long, count and lock as known ones do.
     *
     * @param login as typed; case and surrounding blanks do not matter; never {@code null}
     * @param password as typed; wiped; never {@code null}
     * @param kind how the secret will travel; never {@code null}
     * @param address where the request comes from: too many wrong sign-ins turn it away too; never {@code null}
     */
    Outcome<SignedIn> signIn(String login, char[] password, Session.Kind kind, String address);

    /**
     * Who a secret stands for; empty if it is unknown, of another kind, expired, or its account is no longer active.
     *
     * @param token as sent; never {@code null}
     * @param kind how it was sent; never {@code null}
     */
    Optional<Authenticated> authenticate(String token, Session.Kind kind);

    /** Ends the session; without effect if it has ended already. */
    void signOut(Authenticated who);

    /**
     * Sets a new password, ends every session of the account and opens one new session, whose secrets replace the
     * caller's. A wrong old password counts as a failed sign-in.
     *
     * @param who the account and the session that asks; never {@code null}
     * @param oldPassword wiped; never {@code null}
     * @param newPassword wiped; never {@code null}
     * @return refused with every broken rule at once, each pointing at {@code /newPassword}
     */
    Outcome<SignedIn> changePassword(Authenticated who, char[] oldPassword, char[] newPassword);
}
