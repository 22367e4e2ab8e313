package org.yimen.security.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AttemptStore;
import org.yimen.casework.port.AttemptStore.Attempts;

/**
 * Counts wrong sign-ins of an address, whatever names they tried and whichever node they reached. A lock of the name alone
 * would let one address keep everybody locked out; so the address is turned away long before, and nobody elsewhere is.
 *
 * @param allowed wrong sign-ins of an address within the window
 * @param window begins with the first of them; never {@code null}
 */
record WrongAddresses(int allowed, Duration window) {
    /** A refusal for whoever comes from an address that was wrong too often, the right password included. */
    Optional<Refusal> refusal(AttemptStore attempts, String address, OffsetDateTime now) {
        return attempts.find(address)
                .filter(count -> count.wrong() >= allowed)
                .flatMap(Attempts::until)
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until))
                .map(rest -> Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                "sign-in-locked",
                                "从本网络地址登录出错次数过多，已暂停登录，请" + (rest.toMinutes() + 1) + "分钟后再试。")
                        .until(rest));
    }

    /** Counts one more; true for the one that turns the address away from now on. */
    boolean failed(AttemptStore attempts, String address, OffsetDateTime now) {
        Attempts count = attempts.lock(address)
                .filter(before -> before.until().filter(now::isBefore).isPresent())
                .map(before -> new Attempts(before.wrong() + 1, before.until()))
                .orElseGet(() -> new Attempts(1, Optional.of(now.plus(window))));
        attempts.save(address, count, now);
        return count.wrong() == allowed;
    }
}
