package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Role;
import org.yimen.casework.access.Session.Kind;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.security.AccountView;
import org.yimen.security.Accounts;
import org.yimen.security.SignedIn;
import org.yimen.security.TemporaryPassword;

class AccountsTest {
    private Desk desk;
    private Accounts accounts;
    private SignInService door;
    private Actor system;
    private Actor security;

    @BeforeEach
    void dutiesAreSeparated(@TempDir Path folder) {
        desk = new Desk(folder);
        accounts = desk.accounts;
        door = desk.node();
        system = desk.actor("system", Role.SYSTEM_ADMIN);
        security = desk.actor("security", Role.SECURITY_ADMIN);
    }

    @Test
    void a_new_account_gets_a_password_that_opens_the_door_once_and_has_no_role() {
        TemporaryPassword made = done(accounts.create(system, " ZhaoMin ", " 赵敏 "));

        SignedIn in = Desk.signedIn(door, "zhaomin", made.password());
        assertThat(made.account().name()).isEqualTo("赵敏");
        assertThat(in.who().mustChangePassword()).isTrue();
        assertThat(made.account().grants()).isEmpty();
        assertThat(made.toString()).doesNotContain(made.password());
        assertThat(desk.transactions.now().audit.toString()).doesNotContain(made.password());
        assertThat(desk.transactions.auditTypes()).contains("account-created");
    }

    @Test
    void everything_wrong_with_a_new_account_is_told_at_once() {
        Refusal refusal = accounts.create(system, "赵", " ").reason().orElseThrow();
        assertThat(refusal.findings()).extracting("pointer").containsExactly("/login", "/name");
    }

    @Test
    void a_name_that_is_taken_is_refused_in_whatever_case() {
        Refusal refusal = accounts.create(system, "SECURITY", "赵敏").reason().orElseThrow();
        assertThat(refusal.findings()).extracting("code").containsExactly("login-taken");
    }

    @Test
    void only_the_system_administrator_keeps_accounts() {
        Account clerk = desk.somebody("liuyang", Role.WINDOW_CLERK);
        Actor audit = desk.actor("audit", Role.AUDIT_ADMIN);
        for (Actor other : List.of(security, clerk.actor(), audit)) {
            assertThat(Desk.code(accounts.create(other, "zhaomin", "赵敏"))).isEqualTo("forbidden");
            assertThat(Desk.code(accounts.resetPassword(other, clerk.id(), 1))).isEqualTo("forbidden");
            assertThat(Desk.code(accounts.deactivate(other, clerk.id(), 1))).isEqualTo("forbidden");
            assertThat(Desk.code(accounts.activate(other, clerk.id(), 1))).isEqualTo("forbidden");
            assertThat(Desk.code(accounts.unlock(other, clerk.id(), 1))).isEqualTo("forbidden");
        }
        assertThat(Desk.code(accounts.list(clerk.actor()))).isEqualTo("forbidden");
        assertThat(Desk.code(accounts.list(audit))).isEqualTo("forbidden");
        assertThat(done(accounts.list(security))).hasSize(4);
        assertThat(done(accounts.find(system, clerk.id())).login()).isEqualTo("liuyang");
        assertThat(Desk.code(accounts.find(system, "nobody"))).isEqualTo("not-found");
    }

    @Test
    void a_reset_replaces_the_password_ends_the_lock_and_the_sessions() {
        Account clerk = desk.somebody("liuyang", Role.WINDOW_CLERK);
        SignedIn old = Desk.signedIn(door, "liuyang", Desk.PASSWORD);
        for (int attempt = 0; attempt < 5; attempt++) {
            Desk.signIn(door, "liuyang", "wrong");
        }

        TemporaryPassword made = done(accounts.resetPassword(system, clerk.id(), version("liuyang")));

        assertThat(door.authenticate(old.token(), Kind.COOKIE)).isEmpty();
        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isFalse();
        assertThat(Desk.signedIn(door, "liuyang", made.password()).who().mustChangePassword())
                .isTrue();
    }

    @Test
    void nobody_resets_his_own_password() {
        assertThat(Desk.code(accounts.resetPassword(system, system.accountId(), 1)))
                .isEqualTo("own-password");
    }

    @Test
    void an_inactive_account_is_out_at_once_and_comes_back_when_activated() {
        Account clerk = desk.somebody("liuyang", Role.WINDOW_CLERK);
        Desk.signedIn(door, "liuyang", Desk.PASSWORD);

        AccountView gone = done(accounts.deactivate(system, clerk.id(), version("liuyang")));
        assertThat(gone.active()).isFalse();
        assertThat(desk.transactions.now().sessions).isEmpty();
        assertThat(Desk.code(Desk.signIn(door, "liuyang", Desk.PASSWORD))).isEqualTo("account-inactive");

        done(accounts.activate(system, clerk.id(), gone.version()));
        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isTrue();
    }

    @Test
    void an_unlocked_account_opens_before_its_lock_has_run_out() {
        Account clerk = desk.somebody("liuyang", Role.WINDOW_CLERK);
        for (int attempt = 0; attempt < 5; attempt++) {
            Desk.signIn(door, "liuyang", "wrong");
        }
        done(accounts.unlock(system, clerk.id(), version("liuyang")));
        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isTrue();
        assertThat(desk.transactions.auditTypes()).contains("sign-in-locked", "account-unlocked");
    }

    @Test
    void the_last_active_administrator_of_a_kind_stays() {
        assertThat(Desk.code(accounts.deactivate(system, system.accountId(), version("system"))))
                .isEqualTo("last-administrator");
        assertThat(Desk.code(accounts.deactivate(system, security.accountId(), version("security"))))
                .isEqualTo("last-administrator");

        desk.somebody("security2", Role.SECURITY_ADMIN);
        assertThat(accounts.deactivate(system, security.accountId(), version("security"))
                        .isDone())
                .isTrue();
        assertThat(Desk.code(accounts.deactivate(system, id("security2"), version("security2"))))
                .as("an inactive one does not count")
                .isEqualTo("last-administrator");
    }

    @Test
    void the_last_auditor_may_go() {
        desk.somebody("audit", Role.AUDIT_ADMIN);
        assertThat(accounts.deactivate(system, id("audit"), version("audit")).isDone())
                .isTrue();
    }

    @Test
    void two_administrators_cannot_deactivate_each_other_at_the_same_moment() {
        Actor second = desk.actor("system2", Role.SYSTEM_ADMIN);
        long firstVersion = version("system");
        long secondVersion = version("system2");
        OnceBeforeCommit meanwhile =
                new OnceBeforeCommit(() -> assertThat(accounts.deactivate(second, system.accountId(), firstVersion)
                                .isDone())
                        .isTrue());
        desk.transactions.beforeCommit(meanwhile::run);

        Outcome<AccountView> late = accounts.deactivate(system, second.accountId(), secondVersion);

        assertThat(late.isDone()).isFalse();
        assertThat(desk.transactions.account("system2").active()).isTrue();
    }

    @Test
    void a_change_of_what_was_changed_meanwhile_is_stale() {
        Account clerk = desk.somebody("liuyang", Role.WINDOW_CLERK);
        done(accounts.unlock(system, clerk.id(), clerk.version()));
        assertThat(Desk.code(accounts.deactivate(system, clerk.id(), clerk.version())))
                .isEqualTo("stale-version");
        assertThat(desk.transactions.account("liuyang").active()).isTrue();
    }

    private long version(String login) {
        return desk.transactions.account(login).version();
    }

    private String id(String login) {
        return desk.transactions.account(login).id();
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.fold(done -> done, no -> {
            throw new AssertionError(no);
        });
    }
}
