package org.yimen.security.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;

/**
 * Hashes and checks passwords, only so many at once: a flood of sign-ins waits or is turned away and cannot take all
 * memory. Safe for use by several threads.
 */
@Component(service = PasswordHashing.class, configurationPid = PasswordHashing.PID)
@Designate(ocd = PasswordHashingConfiguration.class)
public final class PasswordHashing {
    static final String PID = "org.yimen.security.passwords";

    private final Argon2Settings settings;
    private final Duration wait;
    private final Semaphore turns;
    private final byte[] nobodysSalt = Secrets.bytes(Argon2.SALT_BYTES);

    @Activate
    public PasswordHashing(PasswordHashingConfiguration configuration) {
        this(
                settings(configuration),
                Bounds.within(PID + ": computationsAtOnce", configuration.computationsAtOnce(), 1, 64),
                Duration.ofSeconds(Bounds.within(PID + ": waitInSeconds", configuration.waitInSeconds(), 1, 60)));
    }

    PasswordHashing(Argon2Settings settings, int computationsAtOnce, Duration wait) {
        this.settings = settings;
        this.wait = wait;
        this.turns = new Semaphore(computationsAtOnce, true);
    }

    private static Argon2Settings settings(PasswordHashingConfiguration configuration) {
        return new Argon2Settings(
                Bounds.within(PID + ": memoryInKiB", configuration.memoryInKiB(), 7_168, 1_048_576),
                Bounds.within(PID + ": iterations", configuration.iterations(), 1, 20),
                Bounds.within(PID + ": parallelism", configuration.parallelism(), 1, 16));
    }

    /** The hash in PHC notation; refused if too many are under way. The password is left as it is. */
    Outcome<String> hash(char[] password) {
        return inTurn(() -> PasswordText.in(
                password, normal -> Argon2.hash(settings, normal).text()));
    }

    /**
     * Whether the password belongs to the hash. Without a hash it computes as much and answers no.
     *
     * @param stored in PHC notation; empty if nobody has the name
     */
    Outcome<Verdict> check(char[] password, Optional<String> stored) {
        return inTurn(() -> PasswordText.in(password, normal -> stored.map(PasswordHash::parse)
                .map(hash -> verdict(normal, hash))
                .orElseGet(() -> nobody(normal))));
    }

    private Verdict verdict(char[] password, PasswordHash stored) {
        boolean right = Argon2.matches(stored, password);
        boolean outdated = right && !stored.settings().equals(settings);
        return new Verdict(
                right, outdated ? Optional.of(Argon2.hash(settings, password).text()) : Optional.empty());
    }

    private Verdict nobody(char[] password) {
        Argon2.compute(settings, nobodysSalt, password, Argon2.SALT_BYTES);
        return new Verdict(false, Optional.empty());
    }

    <T> Outcome<T> inTurn(Supplier<T> computation) {
        if (!turnCame()) {
            return Outcome.refused(busy());
        }
        try {
            return Outcome.done(computation.get());
        } finally {
            turns.release();
        }
    }

    private boolean turnCame() {
        try {
            return turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Refusal busy() {
        return Refusal.of(Refusal.Kind.WAITING, "sign-in-busy", "当前登录的人数较多，请稍后再试。");
    }

    /**
     * @param right whether it is the password
     * @param rehash the hash to store instead because the settings have changed; empty if there is no need
     */
    record Verdict(boolean right, Optional<String> rehash) {}
}
