package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Outcome;
import org.yimen.security.internal.PasswordHashing.Verdict;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing(Desk.CHEAP, 1, Duration.ofMillis(20));

    @Test
    void computes_what_the_reference_implementation_computes() {
        byte[] hash =
                Argon2.compute(new Argon2Settings(65_536, 2, 1), "somesalt".getBytes(), "password".toCharArray(), 32);
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void reads_the_notation_of_other_implementations() {
        PasswordHash stored = PasswordHash.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(Argon2.matches(stored, "password".toCharArray())).isTrue();
        assertThat(Argon2.matches(stored, "passwore".toCharArray())).isFalse();
    }

    @Test
    void a_hash_is_its_own_notation_and_salted_each_time() {
        String hash = done(hashing.hash("密码𠮷".toCharArray()));
        assertThat(PasswordHash.parse(hash).text()).isEqualTo(hash);
        assertThat(done(hashing.hash("密码𠮷".toCharArray()))).isNotEqualTo(hash);
        assertThat(check("密码𠮷", Optional.of(hash)).right()).isTrue();
        assertThat(check("密码吉", Optional.of(hash)).right()).isFalse();
    }

    @Test
    void the_same_password_from_another_keyboard_is_the_same() {
        String hash = done(hashing.hash("Shanl\u00fc-2046 ".toCharArray()));
        assertThat(check("Shanlu\u0308-2046 ", Optional.of(hash)).right()).isTrue();
        assertThat(check("Ｓｈａｎｌ\u00fc－２０４６\u3000", Optional.of(hash)).right()).isTrue();
        assertThat(check("Shanlu-2046 ", Optional.of(hash)).right()).isFalse();
    }

    @Test
    void a_spoilt_hash_is_refused_without_being_quoted() {
        assertThatThrownBy(() -> PasswordHash.parse("$argon2i$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2FsdA");
    }

    @Test
    void a_name_nobody_has_is_no_and_takes_a_turn_too() {
        assertThat(check("anything", Optional.empty())).isEqualTo(new Verdict(false, Optional.empty()));
    }

    @Test
    void only_a_right_password_with_other_settings_gets_a_new_hash() {
        String dear =
                Argon2.hash(new Argon2Settings(128, 1, 1), "abc".toCharArray()).text();
        String cheap = Argon2.hash(Desk.CHEAP, "abc".toCharArray()).text();
        assertThat(check("abc", Optional.of(dear)).rehash()).isPresent();
        assertThat(check("abd", Optional.of(dear)).rehash()).isEmpty();
        assertThat(check("abc", Optional.of(cheap)).rehash()).isEmpty();
    }

    @Test
    void whoever_gets_no_turn_is_told_to_try_again_and_turns_are_given_back() throws Exception {
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        PasswordHashing one = new PasswordHashing(new Argon2Settings(64, 1, 1), 1, Duration.ofMillis(20));
        Thread slow = new Thread(() -> one.inTurn(() -> {
            under.countDown();
            awaitQuietly(over);
            return true;
        }));
        slow.start();
        under.await();

        assertThat(Desk.code(one.hash("abc".toCharArray()))).isEqualTo("sign-in-busy");
        over.countDown();
        slow.join();
        assertThat(one.hash("abc".toCharArray()).isDone()).isTrue();
    }

    @Test
    void a_failed_computation_gives_its_turn_back() {
        assertThatThrownBy(() -> check("abc", Optional.of("spoilt"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(hashing.hash("abc".toCharArray()).isDone()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Verdict check(String password, Optional<String> stored) {
        return done(hashing.check(password.toCharArray(), stored));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(done -> done, no -> {
            throw new AssertionError(no);
        });
    }
}
