package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Role;
import org.yimen.casework.access.Session.Kind;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.security.AccountView;
import org.yimen.security.GrantInput;
import org.yimen.security.SignedIn;

class GrantsTest {
    private static final String CITY = Desk.CITY.code();
    private static final String TOWNSHIP = "360782101000";

    private Desk desk;
    private Actor security;
    private Account clerk;

    @BeforeEach
    void dutiesAreSeparated(@TempDir Path folder) {
        desk = new Desk(folder);
        desk.known(TOWNSHIP, "medical-insurance");
        desk.somebody("system", Role.SYSTEM_ADMIN);
        security = desk.actor("security", Role.SECURITY_ADMIN);
        clerk = desk.somebody("liuyang", Role.WINDOW_CLERK);
    }

    @Test
    void the_security_administrator_gives_roles_and_ends_the_sessions() {
        SignInService door = desk.node();
        SignedIn before = Desk.signedIn(door, "liuyang", Desk.PASSWORD);

        AccountView view = AccountsTest.done(
                change(security, grant("TOWNSHIP_HANDLER", ""), grant("LIAISON", "medical-insurance")));

        assertThat(view.grants())
                .containsExactly(
                        new Grant(Role.TOWNSHIP_HANDLER, Desk.CITY, ""),
                        new Grant(Role.LIAISON, Desk.CITY, "medical-insurance"));
        assertThat(door.authenticate(before.token(), Kind.COOKIE)).isEmpty();
        assertThat(desk.transactions
                        .now()
                        .audit
                        .get(desk.transactions.now().audit.size() - 1)
                        .details()
                        .texts("/after"))
                .containsExactly("TOWNSHIP_HANDLER " + CITY, "LIAISON " + CITY + " medical-insurance");
    }

    @Test
    void nobody_else_gives_roles() {
        Actor system = desk.transactions.account("system").actor();
        assertThat(Desk.code(change(system, grant("SUPERVISOR", "")))).isEqualTo("forbidden");
        assertThat(Desk.code(change(clerk.actor(), grant("SUPERVISOR", "")))).isEqualTo("forbidden");
    }

    @Test
    void nobody_changes_his_own_roles() {
        Outcome<AccountView> own =
                desk.accounts.changeGrants(security, security.accountId(), 1, List.of(grant("SECURITY_ADMIN", "")));
        assertThat(Desk.code(own)).isEqualTo("own-grants");
    }

    @Test
    void two_administrative_duties_in_one_hand_are_refused() {
        for (List<String> pair : List.of(
                List.of("SYSTEM_ADMIN", "SECURITY_ADMIN"),
                List.of("SYSTEM_ADMIN", "AUDIT_ADMIN"),
                List.of("SECURITY_ADMIN", "AUDIT_ADMIN"),
                List.of("AUDIT_ADMIN", "WINDOW_CLERK"),
                List.of("SYSTEM_ADMIN", "SUPERVISOR"))) {
            Refusal refusal = change(security, grant(pair.get(0), ""), grant(pair.get(1), ""))
                    .reason()
                    .orElseThrow();
            assertThat(refusal.findings()).extracting("code").containsExactly("duties-not-separated");
        }
    }

    @Test
    void an_administrator_may_serve_several_regions() {
        GrantInput township = new GrantInput("SYSTEM_ADMIN", TOWNSHIP, null);
        assertThat(change(security, grant("SYSTEM_ADMIN", ""), township).isDone())
                .isTrue();
    }

    @Test
    void everything_wrong_with_the_roles_is_told_at_once() {
        Refusal refusal = change(
                        security,
                        new GrantInput("BOSS", "123", null),
                        grant("LIAISON", ""),
                        grant("APPROVER", "Health!"),
                        grant("SYSTEM_ADMIN", "health"),
                        grant("LIAISON", ""))
                .reason()
                .orElseThrow();

        assertThat(refusal.findings())
                .extracting(finding -> finding.pointer() + " " + finding.code())
                .containsExactly(
                        "/grants/0/role role-unknown",
                        "/grants/0/region region-code",
                        "/grants/1/department department-required",
                        "/grants/2/department department-code",
                        "/grants/3/department department-forbidden",
                        "/grants/4/department department-required",
                        "/grants/4 grant-repeated",
                        "/grants duties-not-separated");
    }

    @Test
    void the_last_system_administrator_keeps_his_role() {
        Account system = desk.transactions.account("system");
        Outcome<AccountView> taken =
                desk.accounts.changeGrants(security, system.id(), system.version(), List.of(grant("SUPERVISOR", "")));
        assertThat(Desk.code(taken)).isEqualTo("last-administrator");
    }

    @Test
    void roles_can_be_taken_away_altogether() {
        assertThat(AccountsTest.done(change(security)).grants()).isEmpty();
    }

    @Test
    void an_administrator_who_lost_his_role_meanwhile_gives_none() {
        desk.transactions.tamper(
                stores -> stores.accounts().update(Changed.grants(desk.transactions.account("security"), List.of())));
        assertThat(Desk.code(change(security, grant("SUPERVISOR", "")))).isEqualTo("forbidden");
    }

    @Test
    void demonstration_accounts_keep_to_the_separation_too() {
        Seeding seeding = new Seeding(desk.transactions, desk.hashing, desk.time);
        Outcome<Boolean> both = seeding.create(
                "demo",
                "演示",
                Desk.PASSWORD.toCharArray(),
                List.of(new Grant(Role.AUDIT_ADMIN, Desk.CITY, ""), new Grant(Role.SYSTEM_ADMIN, Desk.CITY, "")));
        assertThat(Desk.code(both)).isEqualTo("duties-not-separated");
        assertThat(seeding.create("liuyang", "演示", "x".toCharArray(), List.of()))
                .isEqualTo(Outcome.done(false));
    }

    private Outcome<AccountView> change(Actor actor, GrantInput... grants) {
        long version = desk.transactions.account("liuyang").version();
        return desk.accounts.changeGrants(actor, clerk.id(), version, List.of(grants));
    }

    private static GrantInput grant(String role, String department) {
        return new GrantInput(role, CITY, department);
    }
}
