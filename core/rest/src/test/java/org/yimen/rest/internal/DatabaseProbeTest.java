package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.StoreUnavailableException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;

class DatabaseProbeTest {
    private final DatabaseProbe probe = new DatabaseProbe();

    @AfterEach
    void stop() {
        probe.stop();
    }

    @Test
    void aDatabaseThatAnswersIsThere() {
        assertThat(probe.answers(reading(() -> null))).isTrue();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNotThere() {
        Transactions away = reading(() -> {
            throw new StoreUnavailableException("away", null);
        });
        assertThat(probe.answers(away)).isFalse();
        assertThat(probe.answers(reading(() -> null))).isTrue();
    }

    @Test
    void aDatabaseThatSaysNothingIsNotThereUntilItSpeaks() {
        CountDownLatch speaks = new CountDownLatch(1);
        Transactions silent = reading(() -> {
            try {
                speaks.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
        assertThat(probe.answers(silent)).isFalse();
        assertThat(probe.answers(silent)).isFalse();
        speaks.countDown();
        assertThat(probe.answers(silent)).isTrue();
    }

    private static Transactions reading(Supplier<Object> database) {
        return new Transactions() {
            @Override
            public <T> Outcome<T> write(Function<Stores, Outcome<T>> work) {
                throw new UnsupportedOperationException();
            }

            @Override
            public <T> T read(Function<Stores, T> work) {
                database.get();
                return null;
            }
        };
    }
}
