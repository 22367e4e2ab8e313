package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Role;
import org.yimen.casework.access.Session.Kind;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.security.Authenticated;
import org.yimen.security.SignedIn;

class PasswordChangeTest {
    private static final String OTHER = "Lushui-8-yuan";

    private Desk desk;
    private SignInService door;
    private SignedIn signedIn;

    @BeforeEach
    void aClerkIsSignedIn(@TempDir Path folder) {
        desk = new Desk(folder);
        door = desk.node();
        desk.somebody("liuyang", Role.WINDOW_CLERK);
        signedIn = Desk.signedIn(door, "liuyang", Desk.PASSWORD);
    }

    @Test
    void a_new_password_ends_every_session_and_opens_one() {
        SignedIn elsewhere = Desk.signedIn(door, "liuyang", Desk.PASSWORD);

        SignedIn fresh = change(Desk.PASSWORD, OTHER).fold(done -> done, no -> {
            throw new AssertionError(no);
        });

        assertThat(door.authenticate(elsewhere.token(), Kind.COOKIE)).isEmpty();
        assertThat(door.authenticate(signedIn.token(), Kind.COOKIE)).isEmpty();
        assertThat(door.authenticate(fresh.token(), Kind.COOKIE)).isPresent();
        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isFalse();
        assertThat(Desk.signIn(door, "liuyang", OTHER).isDone()).isTrue();
        assertThat(desk.transactions.auditTypes()).containsOnlyOnce("password-changed");
    }

    @Test
    void a_wrong_old_password_counts_like_a_wrong_sign_in_and_locks() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(Desk.code(change("wrong", OTHER))).isEqualTo("sign-in-failed");
        }
        assertThat(Desk.code(change("wrong", OTHER))).isEqualTo("sign-in-locked");
        assertThat(Desk.code(change(Desk.PASSWORD, OTHER))).isEqualTo("sign-in-locked");
    }

    @Test
    void every_broken_rule_is_told_at_once() {
        Refusal refusal = change(Desk.PASSWORD, "liuyang").reason().orElseThrow();

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.findings())
                .extracting("code")
                .containsExactly("password-too-short", "password-too-simple", "password-holds-login");
        assertThat(refusal.findings()).extracting("pointer").containsOnly("/newPassword");
        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isTrue();
    }

    @Test
    void both_passwords_are_wiped() {
        char[] old = Desk.PASSWORD.toCharArray();
        char[] next = "x".toCharArray();
        door.changePassword(signedIn.who(), old, next);
        assertThat(old).containsOnly('\0');
        assertThat(next).containsOnly('\0');
    }

    @Test
    void who_must_change_his_password_has_no_role_until_he_did() {
        desk.transactions.tamper(stores -> {
            Account account = stores.accounts().findByLogin("liuyang").orElseThrow();
            stores.accounts().update(Changed.password(account, account.passwordHash(), true, desk.time.now()));
        });
        Authenticated before = door.authenticate(signedIn.token(), Kind.COOKIE).orElseThrow();
        assertThat(before.mustChangePassword()).isTrue();
        assertThat(before.actor().grants()).isEmpty();

        SignedIn after = door.changePassword(before, Desk.PASSWORD.toCharArray(), OTHER.toCharArray())
                .fold(done -> done, no -> {
                    throw new AssertionError(no);
                });

        assertThat(after.who().mustChangePassword()).isFalse();
        assertThat(after.who().actor().grants()).hasSize(1);
    }

    private Outcome<SignedIn> change(String old, String next) {
        return door.changePassword(signedIn.who(), old.toCharArray(), next.toCharArray());
    }
}
