package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Outcome;
import org.yimen.security.AccountView;
import org.yimen.security.GrantInput;
import org.yimen.security.TemporaryPassword;

/** Nobody comes into another of the three duties without a second person. */
class SeparatedDutiesTest {
    private static final Region PREFECTURE = new Region("360700000000");
    private static final Region NEIGHBOUR = new Region("360724000000");

    private Desk desk;
    private Actor system;
    private Actor security;

    @BeforeEach
    void eachDutyIsHeldByOne(@TempDir Path folder) {
        desk = new Desk(folder);
        system = desk.actor("system", Role.SYSTEM_ADMIN);
        security = desk.actor("security", Role.SECURITY_ADMIN);
        desk.somebody("audit", Role.AUDIT_ADMIN);
        desk.somebody("liuyang", Role.WINDOW_CLERK);
    }

    @Test
    void nobody_learns_the_password_of_an_administrator() {
        desk.somebody("system2", Role.SYSTEM_ADMIN);
        for (String login : List.of("security", "audit", "system2")) {
            assertThat(Desk.code(reset(login))).as(login).isEqualTo("administrator-password");
            assertThat(Desk.signIn(desk.node(), login, Desk.PASSWORD).isDone()).isTrue();
        }
        assertThat(reset("liuyang").isDone()).isTrue();
    }

    @Test
    void two_people_help_an_auditor_who_forgot_his() {
        assertThat(grant("audit").isDone()).isTrue();
        String temporary = AccountsTest.done(reset("audit")).password();
        assertThat(Desk.code(grant("audit", "AUDIT_ADMIN")))
                .as("the system administrator still knows it")
                .isEqualTo("own-password-first");

        desk.choosesPassword("audit", temporary);

        assertThat(AccountsTest.done(grant("audit", "AUDIT_ADMIN")).grants()).hasSize(1);
    }

    @Test
    void a_new_account_becomes_a_clerks_at_once_but_an_administrators_when_its_owner_has_chosen_a_password() {
        TemporaryPassword made = AccountsTest.done(desk.accounts.create(system, "zhaomin", "赵敏"));
        for (String role : List.of("SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN")) {
            assertThat(Desk.code(grant("zhaomin", role))).isEqualTo("own-password-first");
        }
        assertThat(grant("zhaomin", "WINDOW_CLERK").isDone()).isTrue();

        desk.choosesPassword("zhaomin", made.password());

        assertThat(grant("zhaomin", "AUDIT_ADMIN").isDone()).isTrue();
    }

    @Test
    void the_system_administrator_keeps_the_accounts_of_his_region_and_those_without_roles() {
        desk.somebodyIn(NEIGHBOUR, "zhaomin", Role.WINDOW_CLERK);
        desk.somebodyIn(PREFECTURE, "qian", Role.SUPERVISOR);
        desk.somebody("nobody");

        for (String login : List.of("zhaomin", "qian")) {
            Account account = desk.transactions.account(login);
            assertThat(Desk.code(reset(login))).isEqualTo("forbidden");
            assertThat(Desk.code(desk.accounts.deactivate(system, account.id(), account.version())))
                    .isEqualTo("forbidden");
            assertThat(Desk.code(desk.accounts.activate(system, account.id(), account.version())))
                    .isEqualTo("forbidden");
            assertThat(Desk.code(desk.accounts.unlock(system, account.id(), account.version())))
                    .isEqualTo("forbidden");
        }
        assertThat(reset("nobody").isDone()).isTrue();
    }

    @Test
    void an_administrator_of_a_smaller_region_cannot_stand_in_for_the_last_one() {
        desk.somebodyIn(new Region("360782101000"), "security2", Role.SECURITY_ADMIN);
        assertThat(Desk.code(deactivate("security"))).isEqualTo("last-administrator");

        desk.somebodyIn(PREFECTURE, "security3", Role.SECURITY_ADMIN);
        assertThat(deactivate("security").isDone())
                .as("one of a larger region can")
                .isTrue();
    }

    @Test
    void the_region_of_the_last_one_is_not_narrowed() {
        desk.known("360782101000");
        Actor above = desk.somebodyIn(PREFECTURE, "above", Role.SECURITY_ADMIN).actor();
        Account last = desk.transactions.account("system");
        GrantInput narrow = new GrantInput("SYSTEM_ADMIN", "360782101000", "");

        assertThat(Desk.code(desk.accounts.changeGrants(above, last.id(), last.version(), List.of(narrow))))
                .isEqualTo("last-administrator");
    }

    private Outcome<TemporaryPassword> reset(String login) {
        Account account = desk.transactions.account(login);
        return desk.accounts.resetPassword(system, account.id(), account.version());
    }

    private Outcome<AccountView> deactivate(String login) {
        Account account = desk.transactions.account(login);
        return desk.accounts.deactivate(system, account.id(), account.version());
    }

    private Outcome<AccountView> grant(String login, String... roles) {
        Account account = desk.transactions.account(login);
        List<GrantInput> grants = List.of(roles).stream()
                .map(role -> new GrantInput(role, Desk.CITY.code(), ""))
                .toList();
        return desk.accounts.changeGrants(security, account.id(), account.version(), grants);
    }
}
