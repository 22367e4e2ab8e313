package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Role;
import org.yimen.casework.access.Session.Kind;
import org.yimen.security.Authenticated;
import org.yimen.security.SignedIn;

class SessionTest {
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
    void a_session_holds_on_every_node() {
        Authenticated who =
                desk.node().authenticate(signedIn.token(), Kind.COOKIE).orElseThrow();
        assertThat(who.actor().grants()).hasSize(1);
    }

    @Test
    void a_secret_counts_only_as_what_it_was_given_as() {
        assertThat(door.authenticate(signedIn.token(), Kind.BEARER)).isEmpty();
        assertThat(door.authenticate(signedIn.token() + "x", Kind.COOKIE)).isEmpty();
        assertThat(door.authenticate("", Kind.COOKIE)).isEmpty();
        assertThat(door.authenticate(signedIn.token(), Kind.COOKIE)).isPresent();
    }

    @Test
    void a_session_ends_at_the_instant_its_idle_time_is_over_and_is_removed() {
        desk.time.pass(Duration.ofMinutes(30).minusNanos(1));
        assertThat(desk.node().authenticate("another", Kind.COOKIE)).isEmpty();
        desk.time.pass(Duration.ofNanos(1));

        assertThat(door.authenticate(signedIn.token(), Kind.COOKIE)).isEmpty();
        assertThat(desk.transactions.now().sessions).isEmpty();
    }

    @Test
    void a_session_still_holds_one_nanosecond_before() {
        desk.time.pass(Duration.ofMinutes(30).minusNanos(1));
        assertThat(door.authenticate(signedIn.token(), Kind.COOKIE)).isPresent();
    }

    @Test
    void work_keeps_a_session_alive_but_not_beyond_its_lifetime() {
        for (int quarter = 1; quarter < 48; quarter++) {
            desk.time.pass(Duration.ofMinutes(15));
            assertThat(door.authenticate(signedIn.token(), Kind.COOKIE)).isPresent();
        }
        desk.time.pass(Duration.ofMinutes(15).minusNanos(1));
        assertThat(door.authenticate(signedIn.token(), Kind.COOKIE)).isPresent();
        desk.time.pass(Duration.ofNanos(1));
        assertThat(door.authenticate(signedIn.token(), Kind.COOKIE)).isEmpty();
    }

    @Test
    void requests_within_a_minute_write_nothing() {
        int before = desk.transactions.commits.get();

        desk.time.pass(Duration.ofSeconds(60).minusNanos(1));
        door.authenticate(signedIn.token(), Kind.COOKIE);
        assertThat(desk.transactions.commits).hasValue(before);
        desk.time.pass(Duration.ofNanos(1));
        door.authenticate(signedIn.token(), Kind.COOKIE);
        door.authenticate(signedIn.token(), Kind.COOKIE);
        assertThat(desk.transactions.commits).hasValue(before + 1);
    }

    @Test
    void the_session_of_an_inactive_account_opens_nothing() {
        desk.transactions.tamper(stores -> {
            Account account = stores.accounts().findByLogin("liuyang").orElseThrow();
            stores.accounts().update(Changed.active(account, false));
        });
        assertThat(door.authenticate(signedIn.token(), Kind.COOKIE)).isEmpty();
    }

    @Test
    void a_change_sent_by_another_page_lacks_the_token_of_the_session() {
        Authenticated who = signedIn.who();
        assertThat(who.csrfMatches(signedIn.csrfToken().orElseThrow())).isTrue();
        assertThat(who.csrfMatches("x")).isFalse();
        assertThat(who.csrfMatches("")).isFalse();
        assertThat(who.csrfMatches(null)).isFalse();
    }

    @Test
    void a_bearer_session_needs_no_such_token() {
        SignedIn bearer = door.signIn("liuyang", Desk.PASSWORD.toCharArray(), Kind.BEARER, Desk.HERE)
                .fold(done -> done, no -> {
                    throw new AssertionError(no);
                });
        assertThat(bearer.csrfToken()).isEmpty();
        assertThat(bearer.who().csrfMatches(null)).isTrue();
        assertThat(door.authenticate(bearer.token(), Kind.BEARER)).isPresent();
    }

    @Test
    void signing_out_ends_this_session_alone_and_is_told_once() {
        SignedIn other = Desk.signedIn(door, "liuyang", Desk.PASSWORD);

        door.signOut(signedIn.who());
        door.signOut(signedIn.who());

        assertThat(door.authenticate(signedIn.token(), Kind.COOKIE)).isEmpty();
        assertThat(door.authenticate(other.token(), Kind.COOKIE)).isPresent();
        assertThat(desk.transactions.auditTypes()).containsOnlyOnce("signed-out");
    }
}
