package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Refusal;

class SignInProblemsTest {
    @Test
    void a_locked_sign_in_says_in_how_many_seconds_to_try_again() {
        Refusal locked = Refusal.of(Refusal.Kind.FORBIDDEN, "sign-in-locked", "已暂停登录。");

        Response whole = SignInProblems.response(locked.until(Duration.ofMinutes(15)));
        Response begun =
                SignInProblems.response(locked.until(Duration.ofSeconds(59).plusNanos(1)));

        assertThat(whole.getStatus()).isEqualTo(429);
        assertThat(whole.getHeaderString("Retry-After")).isEqualTo("900");
        assertThat(begun.getHeaderString("Retry-After")).isEqualTo("60");
    }

    @Test
    void a_wrong_password_may_be_typed_again_at_once() {
        Response failed = SignInProblems.response(Refusal.of(Refusal.Kind.FORBIDDEN, "sign-in-failed", "不正确。"));

        assertThat(failed.getStatus()).isEqualTo(401);
        assertThat(failed.getHeaderString("Retry-After")).isNull();
    }
}
