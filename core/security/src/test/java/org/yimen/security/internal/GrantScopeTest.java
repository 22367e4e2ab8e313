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
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Outcome;
import org.yimen.security.AccountView;
import org.yimen.security.GrantInput;
import org.yimen.spi.data.Finding;

/** A security administrator grants and takes within his own region, and only what exists. */
class GrantScopeTest {
    private static final String CITY = Desk.CITY.code();
    private static final String TOWNSHIP = "360782101000";
    private static final String PREFECTURE = "360700000000";
    private static final Region NEIGHBOUR = new Region("360724000000");

    private Desk desk;
    private Actor security;

    @BeforeEach
    void aSecurityAdministratorOfACityThatIsNotInTheDirectory(@TempDir Path folder) {
        desk = new Desk(folder);
        desk.known(TOWNSHIP, "health");
        desk.known(PREFECTURE);
        desk.known(NEIGHBOUR.code());
        desk.somebody("system", Role.SYSTEM_ADMIN);
        security = desk.actor("security", Role.SECURITY_ADMIN);
        desk.somebody("liuyang", Role.WINDOW_CLERK);
    }

    @Test
    void his_own_region_and_what_lies_in_it_are_his() {
        assertThat(change("liuyang", grant("TOWNSHIP_HANDLER", TOWNSHIP, "")).isDone())
                .isTrue();
        assertThat(change("liuyang", grant("SUPERVISOR", CITY, "")).isDone())
                .as("the installation knows his region, whether the directory does or not")
                .isTrue();
    }

    @Test
    void neither_the_region_above_nor_the_one_beside_is_his() {
        for (String outside : List.of(PREFECTURE, NEIGHBOUR.code(), "110000000000")) {
            for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.WINDOW_CLERK)) {
                assertThat(Desk.code(change("liuyang", grant(role.name(), outside, ""))))
                        .as("%s in %s", role, outside)
                        .isEqualTo("forbidden");
            }
        }
    }

    @Test
    void one_role_outside_spoils_those_inside() {
        assertThat(Desk.code(change("liuyang", grant("SUPERVISOR", CITY, ""), grant("SUPERVISOR", PREFECTURE, ""))))
                .isEqualTo("forbidden");
        assertThat(desk.transactions.account("liuyang").grants())
                .extracting("role")
                .containsExactly(Role.WINDOW_CLERK);
    }

    @Test
    void he_takes_nothing_from_an_account_that_holds_something_outside() {
        desk.somebodyIn(NEIGHBOUR, "zhaomin", Role.WINDOW_CLERK);
        desk.somebodyIn(new Region(PREFECTURE), "security2", Role.SECURITY_ADMIN);

        assertThat(Desk.code(change("zhaomin"))).isEqualTo("forbidden");
        assertThat(Desk.code(change("zhaomin", grant("WINDOW_CLERK", CITY, ""))))
                .isEqualTo("forbidden");
        assertThat(Desk.code(change("security2"))).isEqualTo("forbidden");
    }

    @Test
    void an_account_without_roles_is_within_reach() {
        desk.somebody("zhaomin");
        assertThat(change("zhaomin", grant("WINDOW_CLERK", TOWNSHIP, "")).isDone())
                .isTrue();
    }

    @Test
    void a_region_or_department_that_does_not_exist_is_told_at_its_place() {
        assertThat(findings(
                        "liuyang", grant("LIAISON", TOWNSHIP, "health"), grant("LIAISON", "360782999000", "nobody")))
                .extracting(finding -> finding.pointer() + " " + finding.code())
                .containsExactly("/grants/1/region region-unknown", "/grants/1/department department-unknown");
    }

    @Test
    void what_an_account_holds_already_is_not_asked_for_again() {
        Region gone = new Region("360782777000");
        desk.somebodyIn(gone, "zhaomin", Role.WINDOW_CLERK);

        Outcome<AccountView> more =
                change("zhaomin", grant("WINDOW_CLERK", gone.code(), ""), grant("TOWNSHIP_HANDLER", TOWNSHIP, ""));

        assertThat(more.isDone()).isTrue();
    }

    @Test
    void a_scope_that_was_narrowed_meanwhile_is_the_narrow_one() {
        desk.transactions.tamper(stores -> stores.accounts()
                .update(Changed.grants(
                        desk.transactions.account("security"),
                        List.of(new Grant(Role.SECURITY_ADMIN, new Region(TOWNSHIP), "")))));
        assertThat(Desk.code(change("liuyang", grant("SUPERVISOR", TOWNSHIP, ""))))
                .isEqualTo("forbidden");
    }

    private List<Finding> findings(String login, GrantInput... grants) {
        return change(login, grants).reason().orElseThrow().findings();
    }

    private Outcome<AccountView> change(String login, GrantInput... grants) {
        Account account = desk.transactions.account(login);
        return desk.accounts.changeGrants(security, account.id(), account.version(), List.of(grants));
    }

    private static GrantInput grant(String role, String region, String department) {
        return new GrantInput(role, region, department);
    }
}
