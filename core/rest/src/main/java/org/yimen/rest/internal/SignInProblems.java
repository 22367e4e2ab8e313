package org.yimen.rest.internal;

import java.time.Duration;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.yimen.casework.domain.Refusal;

/** The statuses of refused sign-ins, which say more than those of other refusals. */
final class SignInProblems {
    private static final Map<String, Integer> STATUS =
            Map.of("sign-in-failed", 401, "sign-in-locked", 429, "account-inactive", 403, "sign-in-busy", 503);

    private SignInProblems() {}

    /** Says when to try again, where that is known better than by the status. */
    static Response response(Refusal refusal) {
        Response problem = of(refusal).response();
        return refusal.retryAfter()
                .map(wait -> Response.fromResponse(problem)
                        .header("Retry-After", null)
                        .header("Retry-After", seconds(wait))
                        .build())
                .orElse(problem);
    }

    /** Rounded up: a second too early would be answered 429 again. */
    private static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    static Problem of(Refusal refusal) {
        Integer status = STATUS.get(refusal.code());
        return status == null
                ? Problem.of(refusal, false)
                : Problem.of(status, refusal.code(), refusal.message(), refusal.findings());
    }
}
