package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.port.StoreUnavailableException;

class DatabaseWatchTest {
    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger back = new AtomicInteger();
    private final DatabaseWatch watch = new DatabaseWatch(source(), back::incrementAndGet);

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void nobody_asks_a_database_that_works() {
        watch.ensureThere();
        assertThat(asked).hasValue(0);
    }

    @Test
    void one_failure_of_a_database_that_answers_turns_nobody_away() throws Exception {
        watch.suspect(new StoreUnavailableException("it hangs", null));
        await(() -> asked.get() == 1);
        assertThatCode(watch::ensureThere).doesNotThrowAnyException();
        assertThat(back).hasValue(0);
    }

    @Test
    void a_database_that_is_away_is_not_waited_for_until_it_answers() throws Exception {
        down.set(true);
        watch.suspect(new StoreUnavailableException("it hangs", null));
        await(() -> asked.get() >= 2);
        assertThatThrownBy(watch::ensureThere).isInstanceOf(StoreUnavailableException.class);

        down.set(false);
        await(() -> back.get() == 1);
        assertThatCode(watch::ensureThere).doesNotThrowAnyException();
    }

    @Test
    void transactions_are_turned_away_with_it_and_failures_make_it_look() throws Exception {
        down.set(true);
        WatchedRunner runner = new WatchedRunner(
                new TransactionRunner() {
                    @Override
                    public <T> T inTransaction(Function<EntityManager, T> work) {
                        throw new IllegalStateException(new SQLException("gone", "08006"));
                    }
                },
                watch);
        assertThatThrownBy(() -> runner.inTransaction(manager -> 1)).isInstanceOf(IllegalStateException.class);
        await(() -> asked.get() >= 1 && isAway());
        assertThatThrownBy(() -> runner.inTransaction(manager -> 1)).isInstanceOf(StoreUnavailableException.class);
    }

    private boolean isAway() {
        try {
            watch.ensureThere();
            return false;
        } catch (StoreUnavailableException away) {
            return true;
        }
    }

    private static void await(BooleanSupplier question) throws InterruptedException {
        long deadline = System.currentTimeMillis() + 30_000;
        while (!question.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as("waited in vain").isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    if (down.get()) {
                        throw new SQLException("down", "08001");
                    }
                    return connection();
                });
    }

    private Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("isValid") ? true : null);
    }
}
