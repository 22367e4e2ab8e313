package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Outcome;
import org.yimen.security.AccountView;
import org.yimen.security.GrantInput;
import org.yimen.security.SignedIn;
import org.yimen.security.TemporaryPassword;

class FirstStartTest {
    private Desk desk;
    private Path file;

    @BeforeEach
    void theDatabaseIsEmpty(@TempDir Path folder) {
        desk = new Desk(folder);
        file = desk.firstPassword.file();
    }

    @Test
    void one_administrator_is_created_and_his_password_is_in_a_file_for_the_owner_alone() throws IOException {
        start(true);

        assertThat(desk.transactions.now().accounts).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(file.resolveSibling("first-password.txt.new")).doesNotExist();
    }

    @Test
    void the_file_goes_at_his_first_sign_in_when_he_must_choose_another_password() throws IOException {
        start(true);
        SignInService door = desk.node();
        Desk.signIn(door, "admin", "wrong");
        assertThat(file).exists();

        SignedIn in = Desk.signedIn(door, "admin", password());

        assertThat(file).doesNotExist();
        assertThat(in.who().mustChangePassword()).isTrue();
        assertThat(in.who().actor().grants()).isEmpty();
    }

    @Test
    void the_sign_in_of_somebody_else_leaves_the_file() {
        start(true);
        desk.somebody("liuyang", Role.WINDOW_CLERK);
        Desk.signedIn(desk.node(), "liuyang", Desk.PASSWORD);
        assertThat(file).exists();
    }

    @Test
    void a_second_start_changes_nothing() throws IOException {
        start(true);
        String written = Files.readString(file);
        start(true);
        assertThat(desk.transactions.now().accounts).hasSize(1);
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    @Test
    void a_later_start_removes_a_file_that_was_used_on_another_node() throws IOException {
        start(true);
        String kept = Files.readString(file);
        SignInService door = desk.node();
        SignedIn in = Desk.signedIn(door, "admin", password());
        door.changePassword(
                in.who(), kept.lines().toList().get(1).substring(9).toCharArray(), "Lushui-8-yuan".toCharArray());
        Files.writeString(file, kept);

        start(true);

        assertThat(file).doesNotExist();
    }

    @Test
    void with_accounts_of_demonstration_data_there_is_no_first_administrator() {
        desk.somebody("liuyang", Role.WINDOW_CLERK);
        start(true);
        assertThat(desk.transactions.now().accounts).hasSize(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void switched_off_it_creates_nobody() {
        start(false);
        assertThat(desk.transactions.now().accounts).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_node_that_comes_second_leaves_no_file_behind() {
        FirstStart second = new FirstStart(
                new ReadThenChanged(desk.transactions, () -> desk.somebody("liuyang", Role.WINDOW_CLERK)),
                desk.hashing,
                desk.firstPassword,
                desk.time);
        second.start(true, Desk.CITY);
        assertThat(desk.transactions.now().accounts).hasSize(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void the_first_administrator_appoints_a_security_administrator_and_thereby_stops_being_one() {
        Actor first = first();
        String security = newcomer(first, "security");

        AccountView appointed = AccountsTest.done(appoint(first, security, "SECURITY_ADMIN"));

        assertThat(appointed.grants()).extracting("role").containsExactly(Role.SECURITY_ADMIN);
        assertThat(desk.transactions.account("admin").grants())
                .extracting("role")
                .containsExactly(Role.SYSTEM_ADMIN);
        assertThat(desk.transactions.now().sessions).isEmpty();
        String another = newcomer(first, "second");
        assertThat(Desk.code(appoint(first, another, "SECURITY_ADMIN"))).isEqualTo("forbidden");
    }

    @Test
    void who_is_appointed_first_chooses_a_password_that_the_first_administrator_does_not_know() {
        Actor first = first();
        TemporaryPassword made = AccountsTest.done(desk.accounts.create(first, "security", "钱安"));
        assertThat(Desk.code(appoint(first, made.account().id(), "SECURITY_ADMIN")))
                .isEqualTo("own-password-first");
    }

    @Test
    void the_second_duty_is_passed_on_for_the_whole_region() {
        Actor first = first();
        String security = newcomer(first, "security");
        desk.known("360782101000");
        long version = desk.transactions.now().accounts.get(security).version();

        Outcome<AccountView> smaller = desk.accounts.changeGrants(
                first, security, version, List.of(new GrantInput("SECURITY_ADMIN", "360782101000", "")));

        assertThat(smaller.reason().orElseThrow().findings()).extracting("code").containsExactly("first-administrator");
    }

    @Test
    void the_first_administrator_gives_no_other_role() {
        Actor first = first();
        String clerk = desk.somebody("liuyang").id();
        for (String role : List.of("WINDOW_CLERK", "AUDIT_ADMIN", "SYSTEM_ADMIN")) {
            assertThat(appoint(first, clerk, role).reason().orElseThrow().findings())
                    .extracting("code")
                    .containsExactly("first-administrator");
        }
        assertThat(Desk.code(desk.accounts.changeGrants(first, first.accountId(), 1, List.of())))
                .isEqualTo("own-grants");
    }

    @Test
    void nobody_inactive_is_appointed() {
        Actor first = first();
        Account gone = desk.somebody("liuyang");
        desk.accounts.deactivate(first, gone.id(), gone.version());
        assertThat(Desk.code(appoint(first, gone.id(), "SECURITY_ADMIN"))).isEqualTo("account-inactive");
    }

    @Test
    void a_region_that_is_none_stops_the_component_with_one_sentence() {
        assertThatThrownBy(() -> FirstStart.region("3607"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("org.yimen.security.firststart: region must be a 12-digit code, not 3607");
    }

    /** Somebody new who has signed in once. */
    private String newcomer(Actor first, String login) {
        TemporaryPassword made = AccountsTest.done(desk.accounts.create(first, login, "钱安"));
        desk.choosesPassword(login, made.password());
        return made.account().id();
    }

    private Actor first() {
        start(true);
        return desk.transactions.account("admin").actor();
    }

    private Outcome<AccountView> appoint(Actor first, String id, String role) {
        long version = desk.transactions.now().accounts.get(id).version();
        return desk.accounts.changeGrants(first, id, version, List.of(new GrantInput(role, Desk.CITY.code(), "")));
    }

    private void start(boolean create) {
        new FirstStart(desk.transactions, desk.hashing, desk.firstPassword, desk.time).start(create, Desk.CITY);
    }

    private String password() throws IOException {
        return Files.readAllLines(file).get(1).substring("password=".length());
    }
}
