package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.access.Role;
import org.yimen.casework.access.Session;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.security.SignedIn;

class SignInTest {
    private Desk desk;
    private SignInService door;

    @BeforeEach
    void aClerkHasAnAccount(@TempDir Path folder) {
        desk = new Desk(folder);
        door = desk.node();
        desk.somebody("liuyang", Role.WINDOW_CLERK);
    }

    @Test
    void the_right_password_opens_a_session_with_the_roles_of_the_account() {
        SignedIn signedIn = Desk.signedIn(door, " LiuYang ", Desk.PASSWORD);

        assertThat(signedIn.who().actor().name()).isEqualTo("欧阳㼆·𠮷");
        assertThat(signedIn.who().actor().grants()).extracting("role").containsExactly(Role.WINDOW_CLERK);
        assertThat(signedIn.who().mustChangePassword()).isFalse();
        assertThat(desk.transactions.auditTypes()).containsExactly("account-seeded", "sign-in-ok");
    }

    @Test
    void only_digests_of_the_secrets_are_stored() {
        SignedIn signedIn = Desk.signedIn(door, "liuyang", Desk.PASSWORD);

        Session stored = desk.transactions.now().sessions.values().iterator().next();
        assertThat(signedIn.token()).hasSize(43);
        assertThat(stored.tokenDigest())
                .isEqualTo(Secrets.digest(signedIn.token()))
                .hasSize(64);
        assertThat(stored.csrfDigest())
                .isEqualTo(Secrets.digest(signedIn.csrfToken().orElseThrow()));
        assertThat(signedIn.toString()).doesNotContain(signedIn.token());
    }

    @Test
    void the_typed_password_is_wiped_whether_right_or_wrong() {
        char[] right = Desk.PASSWORD.toCharArray();
        char[] wrong = "Cuowu-2026-x".toCharArray();

        door.signIn("liuyang", right, Session.Kind.COOKIE, Desk.HERE);
        door.signIn("liuyang", wrong, Session.Kind.COOKIE, Desk.HERE);

        assertThat(right).containsOnly('\0');
        assertThat(wrong).containsOnly('\0');
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_told_the_same() {
        Refusal name = Desk.signIn(door, "wuciren", Desk.PASSWORD).reason().orElseThrow();
        Refusal password = Desk.signIn(door, "liuyang", "wrong").reason().orElseThrow();

        assertThat(name).isEqualTo(password);
        assertThat(name.code()).isEqualTo("sign-in-failed");
        assertThat(name.message()).isEqualTo("登录名或者密码不正确，请核对后重新输入。连续输错5次，将暂停登录15分钟。");
    }

    @Test
    void an_unknown_name_locks_after_as_many_attempts_as_a_known_one() {
        for (int attempt = 1; attempt <= 7; attempt++) {
            Refusal known = Desk.signIn(door, "liuyang", "wrong").reason().orElseThrow();
            Refusal unknown = Desk.signIn(door, "wuciren", "wrong").reason().orElseThrow();
            assertThat(unknown).as("attempt " + attempt).isEqualTo(known);
            assertThat(known.code()).isEqualTo(attempt < 5 ? "sign-in-failed" : "sign-in-locked");
        }
    }

    @Test
    void an_unknown_name_locks_like_a_known_one_whichever_nodes_are_asked() {
        SignInService other = desk.node();
        for (int attempt = 1; attempt <= 6; attempt++) {
            SignInService node = attempt % 2 == 0 ? door : other;
            Refusal known = Desk.signIn(node, "liuyang", "wrong").reason().orElseThrow();
            Refusal unknown = Desk.signIn(node, "wuciren", "wrong").reason().orElseThrow();
            assertThat(unknown).as("attempt " + attempt).isEqualTo(known);
            assertThat(unknown.code()).isEqualTo(attempt < 5 ? "sign-in-failed" : "sign-in-locked");
        }
    }

    @Test
    void an_address_is_turned_away_whichever_nodes_it_tried() {
        SignInService other = desk.node();
        for (int attempt = 0; attempt < 20; attempt++) {
            Desk.signIn(attempt % 2 == 0 ? door : other, "nobody" + attempt, "wrong");
        }
        assertThat(Desk.code(Desk.signIn(door, "liuyang", Desk.PASSWORD))).isEqualTo("sign-in-locked");
        assertThat(Desk.code(Desk.signIn(other, "liuyang", Desk.PASSWORD))).isEqualTo("sign-in-locked");
        assertThat(desk.transactions.auditTypes()).containsOnlyOnce("sign-in-address-locked");
    }

    @Test
    void the_audit_holds_no_unknown_name_for_it_may_be_a_password() {
        Desk.signIn(door, "Mimi-2026-Zi", "x");

        assertThat(desk.transactions.now().audit.toString()).doesNotContainIgnoringCase("mimi");
        assertThat(desk.transactions.now().audit.get(1).details().asMap().toString())
                .contains("attemptDigest", "unknown")
                .doesNotContainIgnoringCase("mimi")
                .doesNotContain(Secrets.digest("mimi-2026-zi").substring(0, 16));
    }

    @Test
    void the_fifth_wrong_password_locks_and_says_until_when_beyond_midnight_of_a_leap_day() {
        fail(4);
        assertThat(desk.transactions.account("liuyang").lockedUntil()).isEmpty();

        Refusal refusal = Desk.signIn(door, "liuyang", "wrong").reason().orElseThrow();

        assertThat(refusal.code()).isEqualTo("sign-in-locked");
        assertThat(refusal.message()).contains("2028年3月1日00:05以后");
        assertThat(desk.transactions.auditTypes()).endsWith("sign-in-failed", "sign-in-locked");
    }

    @Test
    void the_right_password_does_not_open_a_locked_account_until_the_very_end_of_the_lock() {
        fail(5);

        desk.time.pass(Duration.ofMinutes(15).minusNanos(1));
        assertThat(Desk.code(Desk.signIn(door, "liuyang", Desk.PASSWORD))).isEqualTo("sign-in-locked");
        desk.time.pass(Duration.ofNanos(1));
        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isTrue();
        assertThat(desk.transactions.account("liuyang").lockedUntil()).isEmpty();
    }

    @Test
    void attempts_during_a_lock_do_not_prolong_it() {
        fail(5);
        desk.time.pass(Duration.ofMinutes(14));
        fail(9);
        assertThat(Desk.signIn(door, "liuyang", "wrong").reason().orElseThrow().retryAfter())
                .contains(Duration.ofMinutes(1));
        desk.time.pass(Duration.ofMinutes(1));

        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isTrue();
    }

    @Test
    void an_address_that_tries_many_names_is_turned_away_before_it_has_locked_everybody() {
        for (int attempt = 0; attempt < 20; attempt++) {
            Desk.signIn(door, "nobody" + attempt, "wrong");
        }
        desk.time.pass(Duration.ofMinutes(5));

        Refusal away = Desk.signIn(door, "liuyang", Desk.PASSWORD).reason().orElseThrow();
        assertThat(away.code()).isEqualTo("sign-in-locked");
        assertThat(away.retryAfter()).contains(Duration.ofMinutes(10));
        fail(5);

        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD, "192.0.2.2").isDone())
                .as("nobody else is locked out")
                .isTrue();
        assertThat(desk.transactions.auditTypes()).containsOnlyOnce("sign-in-address-locked");
        desk.time.pass(Duration.ofMinutes(10));
        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isTrue();
    }

    @Test
    void right_passwords_do_not_count_against_an_address() {
        for (int attempt = 0; attempt < 30; attempt++) {
            Desk.signedIn(door, "liuyang", Desk.PASSWORD);
        }
    }

    @Test
    void after_a_lock_has_run_out_there_are_five_attempts_again() {
        fail(5);
        desk.time.pass(Duration.ofMinutes(15));
        fail(4);

        assertThat(desk.transactions.account("liuyang").failures()).isEqualTo(4);
        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isTrue();
    }

    @Test
    void a_right_password_sets_the_failures_back() {
        fail(4);
        Desk.signedIn(door, "liuyang", Desk.PASSWORD);
        fail(4);

        assertThat(Desk.signIn(door, "liuyang", Desk.PASSWORD).isDone()).isTrue();
        assertThat(desk.transactions.account("liuyang").failures()).isZero();
    }

    @Test
    void an_ordinary_sign_in_leaves_the_version_of_the_account_alone() {
        long before = desk.transactions.account("liuyang").version();
        Desk.signedIn(door, "liuyang", Desk.PASSWORD);
        assertThat(desk.transactions.account("liuyang").version()).isEqualTo(before);
    }

    @Test
    void only_the_right_password_learns_that_an_account_is_inactive() {
        desk.transactions.tamper(stores -> {
            var account = stores.accounts().findByLogin("liuyang").orElseThrow();
            stores.accounts().update(Changed.active(account, false));
        });

        assertThat(Desk.code(Desk.signIn(door, "liuyang", "wrong"))).isEqualTo("sign-in-failed");
        assertThat(Desk.code(Desk.signIn(door, "liuyang", Desk.PASSWORD))).isEqualTo("account-inactive");
        assertThat(desk.transactions.now().sessions).isEmpty();
    }

    @Test
    void a_hash_of_other_settings_is_replaced_at_the_next_sign_in_and_still_opens() {
        SignInService dearer = desk.node(new PasswordHashing(new Argon2Settings(128, 2, 1), 2, Duration.ofSeconds(30)));
        Desk.signIn(dearer, "liuyang", "wrong");
        assertThat(desk.transactions.account("liuyang").passwordHash()).contains("m=64,t=1,p=1");

        Desk.signedIn(dearer, "liuyang", Desk.PASSWORD);

        assertThat(desk.transactions.account("liuyang").passwordHash()).startsWith("$argon2id$v=19$m=128,t=2,p=1$");
        Desk.signedIn(dearer, "liuyang", Desk.PASSWORD);
    }

    @Test
    void a_refused_sign_in_leaves_no_session() {
        List<Outcome<SignedIn>> refused =
                List.of(Desk.signIn(door, "liuyang", ""), Desk.signIn(door, "", ""), Desk.signIn(door, "𠮷", "x"));

        assertThat(refused).noneMatch(Outcome::isDone);
        assertThat(desk.transactions.now().sessions).isEmpty();
    }

    private void fail(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(Desk.signIn(door, "liuyang", "wrong").isDone()).isFalse();
        }
    }
}
