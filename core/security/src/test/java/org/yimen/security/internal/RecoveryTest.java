package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.access.Role;
import org.yimen.casework.access.Session.Kind;
import org.yimen.security.SignedIn;
import org.yimen.security.TemporaryPassword;

/** Somebody forgot his password and nobody else may reset it. */
class RecoveryTest {
    private Desk desk;
    private Recovery recovery;

    @BeforeEach
    void thereIsOneOfEachKind(@TempDir Path folder) {
        desk = new Desk(folder);
        recovery = new Recovery(desk.transactions, desk.hashing, desk.time);
        desk.somebody("system", Role.SYSTEM_ADMIN);
        desk.somebody("security", Role.SECURITY_ADMIN);
        desk.somebody("audit", Role.AUDIT_ADMIN);
        desk.somebody("liuyang", Role.WINDOW_CLERK);
    }

    @Test
    void the_last_security_administrator_is_let_in_again_and_it_is_on_record() {
        SignInService door = desk.node();
        SignedIn before = Desk.signedIn(door, "security", Desk.PASSWORD);

        TemporaryPassword made = AccountsTest.done(recovery.recover(" Security "));

        assertThat(door.authenticate(before.token(), Kind.COOKIE)).isEmpty();
        assertThat(Desk.signIn(door, "security", Desk.PASSWORD).isDone()).isFalse();
        SignedIn in = Desk.signedIn(door, "security", made.password());
        assertThat(in.who().mustChangePassword()).isTrue();
        assertThat(desk.transactions.account("security").grants())
                .extracting("role")
                .containsExactly(Role.SECURITY_ADMIN);
        assertThat(desk.transactions.auditTypes()).contains("administrator-recovered");
    }

    @Test
    void the_last_system_administrator_too() {
        assertThat(recovery.recover("system").isDone()).isTrue();
    }

    @Test
    void whoever_another_administrator_can_help_is_not() {
        assertThat(Desk.code(recovery.recover("audit"))).isEqualTo("not-last-administrator");
        assertThat(Desk.code(recovery.recover("liuyang"))).isEqualTo("not-last-administrator");
        desk.somebody("security2", Role.SECURITY_ADMIN);
        assertThat(Desk.code(recovery.recover("security"))).isEqualTo("not-last-administrator");
        assertThat(Desk.code(recovery.recover("nobody"))).isEqualTo("not-found");
        assertThat(Desk.signIn(desk.node(), "security", Desk.PASSWORD).isDone()).isTrue();
    }
}
