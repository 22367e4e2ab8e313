package org.yimen.rest.internal;

import java.util.Map;
import org.yimen.casework.domain.Refusal;

/** The statuses of refused sign-ins, which say more than those of other refusals. */
final class SignInProblems {
    private static final Map<String, Integer> STATUS =
            Map.of("sign-in-failed", 401, "sign-in-locked", 429, "account-inactive", 403, "sign-in-busy", 503);

    private SignInProblems() {}

    static Problem of(Refusal refusal) {
        Integer status = STATUS.get(refusal.code());
        return status == null
                ? Problem.of(refusal, false)
                : Problem.of(status, refusal.code(), refusal.message(), refusal.findings());
    }
}
