package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.IdempotencyStore;
import org.yimen.casework.port.StoreUnavailableException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;

class AnswerSweepTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2028-03-01T00:30:00+08:00");

    private final List<OffsetDateTime> bounds = new CopyOnWriteArrayList<>();
    private final AtomicBoolean down = new AtomicBoolean();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private CountDownLatch sweeps = new CountDownLatch(1);

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Test
    void answersOlderThanADayAreForgotten() {
        sweep(Duration.ofHours(1)).sweep();

        assertThat(bounds).containsExactly(OffsetDateTime.parse("2028-02-29T00:30:00+08:00"));
    }

    @Test
    void aDatabaseThatIsDownIsAskedAgain() throws InterruptedException {
        down.set(true);
        sweep(Duration.ofMillis(5));
        assertThat(sweeps.await(10, TimeUnit.SECONDS)).isTrue();

        sweeps = new CountDownLatch(2);
        down.set(false);

        assertThat(sweeps.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bounds).isNotEmpty();
    }

    @Test
    void itEndsWithItsComponent() {
        sweep(Duration.ofHours(1)).stop();

        assertThat(executor.isShutdown()).isTrue();
    }

    private AnswerSweep sweep(Duration between) {
        return new AnswerSweep(new Database(), () -> NOW, executor, between);
    }

    /** Knows how to forget answers, when it is up. */
    private final class Database implements Transactions {
        @Override
        public <T> Outcome<T> write(Function<Stores, Outcome<T>> work) {
            sweeps.countDown();
            if (down.get()) {
                throw new StoreUnavailableException("the database is down", null);
            }
            IdempotencyStore answers = only(IdempotencyStore.class, bound -> {
                bounds.add((OffsetDateTime) bound[0]);
                return 1;
            });
            return work.apply(only(Stores.class, none -> answers));
        }

        @Override
        public <T> T read(Function<Stores, T> work) {
            throw new AssertionError("nothing is read");
        }
    }

    private static <T> T only(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.apply(arguments)));
    }
}
