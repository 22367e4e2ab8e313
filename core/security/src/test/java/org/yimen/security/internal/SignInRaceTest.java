package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Outcome;

class SignInRaceTest {
    @Test
    void wrong_passwords_at_once_on_two_nodes_are_counted_one_by_one(@TempDir Path folder) throws Exception {
        Desk desk = new Desk(folder);
        desk.somebody("liuyang", Role.WINDOW_CLERK);

        CountDownLatch bothHaveRead = new CountDownLatch(2);
        desk.transactions.beforeCommit(() -> {
            bothHaveRead.countDown();
            bothHaveRead.await();
        });

        List<String> answers = atOnce(2, List.of(desk.node(), desk.node()), "wrong");

        assertThat(answers).containsExactly("sign-in-failed", "sign-in-failed");
        assertThat(desk.transactions.account("liuyang").failures()).isEqualTo(2);
    }

    @Test
    void an_attempt_that_could_not_be_counted_is_told_neither_yes_nor_no(@TempDir Path folder) {
        Desk desk = new Desk(folder);
        desk.somebody("liuyang", Role.WINDOW_CLERK);
        desk.transactions.beforeCommit(() -> desk.transactions.tamper(stores -> stores.audit.clear()));

        assertThat(Desk.code(Desk.signIn(desk.node(), "liuyang", Desk.PASSWORD)))
                .isEqualTo("sign-in-busy");
        assertThat(Desk.code(Desk.signIn(desk.node(), "liuyang", "wrong"))).isEqualTo("sign-in-busy");
        assertThat(desk.transactions.now().sessions).isEmpty();
    }

    @Test
    void a_flood_of_guesses_gets_no_more_answers_than_the_lock_allows(@TempDir Path folder) throws Exception {
        Desk desk = new Desk(folder);
        desk.somebody("liuyang", Role.WINDOW_CLERK);

        List<String> answers = atOnce(40, List.of(desk.node(), desk.node()), "wrong");

        assertThat(answers.stream().filter("sign-in-failed"::equals).count()).isLessThanOrEqualTo(4);
        assertThat(desk.transactions.account("liuyang").failures()).isLessThanOrEqualTo(5);
        assertThat(answers).isSubsetOf("sign-in-failed", "sign-in-locked", "sign-in-busy");
    }

    @Test
    void a_password_changed_between_reading_and_judging_is_looked_at_again(@TempDir Path folder) {
        Desk desk = new Desk(folder);
        Account account = desk.somebody("liuyang", Role.WINDOW_CLERK);
        String newHash = Argon2.hash(Desk.CHEAP, "Lushui-8-yuan".toCharArray()).text();
        PasswordDoor door = new PasswordDoor(
                new ReadThenChanged(
                        desk.transactions,
                        () -> desk.transactions.tamper(stores ->
                                stores.accounts().update(Changed.password(account, newHash, false, desk.time.now())))),
                desk.hashing,
                desk.time,
                desk.pseudonyms,
                new Lockout(5, Duration.ofMinutes(15)));

        var answer = door.enter("liuyang", Desk.PASSWORD.toCharArray(), (stores, entered) -> Outcome.done("in"));

        assertThat(Desk.code(answer)).isEqualTo("sign-in-failed");
        assertThat(desk.transactions.account("liuyang").failures()).isEqualTo(1);
    }

    private static List<String> atOnce(int threads, List<SignInService> nodes, String password) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int person = 0; person < threads; person++) {
                SignInService node = nodes.get(person % nodes.size());
                answers.add(people.submit(() -> {
                    start.await();
                    return Desk.code(Desk.signIn(node, "liuyang", password));
                }));
            }
            start.countDown();
            List<String> codes = new ArrayList<>();
            for (Future<String> answer : answers) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            people.shutdownNow();
        }
    }
}
