package org.yimen.security.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.domain.Refusal;

/**
 * Counts wrong sign-ins of an address, whatever names they tried. A lock of the name alone would let one address keep
 * everybody locked out; so the address is turned away long before, and nobody elsewhere is. Kept in memory, the latest few
 * thousand. Safe for use by several threads.
 */
final class WrongAddresses {
    private static final int MOST = 10_000;

    private final int allowed;
    private final Duration window;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    };

    private record Count(int wrong, OffsetDateTime until) {}

    /**
     * @param allowed wrong sign-ins of an address within the window
     * @param window begins with the first of them
     */
    WrongAddresses(int allowed, Duration window) {
        this.allowed = allowed;
        this.window = window;
    }

    /** A refusal for whoever comes from an address that was wrong too often, the right password included. */
    synchronized Optional<Refusal> refusal(String address, OffsetDateTime now) {
        return Optional.ofNullable(counts.get(address))
                .filter(count -> count.wrong() >= allowed && now.isBefore(count.until()))
                .map(count -> Duration.between(now, count.until()))
                .map(rest -> Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                "sign-in-locked",
                                "从本网络地址登录出错次数过多，已暂停登录，请" + (rest.toMinutes() + 1) + "分钟后再试。")
                        .until(rest));
    }

    /** Counts one more; true for the one that turns the address away from now on. */
    synchronized boolean failed(String address, OffsetDateTime now) {
        Count count = counts.compute(
                address,
                (key, before) -> before == null || !now.isBefore(before.until())
                        ? new Count(1, now.plus(window))
                        : new Count(before.wrong() + 1, before.until()));
        return count.wrong() == allowed;
    }
}
