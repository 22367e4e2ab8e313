package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.StoreUnavailableException;
import org.yimen.casework.port.Transactions;

class FailuresTest {
    @Test
    void a_lost_connection_is_told_as_such() {
        for (String state : List.of("08006", "08001", "57P01", "90121", "HYT00")) {
            assertThat(translated(new SQLException("secret", state)))
                    .as(state)
                    .isInstanceOf(StoreUnavailableException.class);
        }
        assertThat(translated(new SQLTransientConnectionException("pool is empty")))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void a_lost_race_is_told_as_such() {
        for (String state : List.of("23505", "40001", "40P01")) {
            assertThat(translated(new SQLException("secret", state)))
                    .as(state)
                    .isInstanceOf(StaleVersionException.class);
        }
        assertThat(Failures.translated(new OptimisticLockException())).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void anything_else_of_the_database_is_told_without_its_words() {
        RuntimeException told = translated(new SQLException("value 331082 too long", "22001", 7));

        assertThat(told).isInstanceOf(IllegalStateException.class);
        assertThat(told).hasStackTraceContaining("22001");
        assertThat(org.assertj.core.util.Throwables.getStackTrace(told)).doesNotContain("331082");
    }

    @Test
    void what_is_no_failure_of_the_database_comes_out_as_it_is() {
        IllegalArgumentException wrong = new IllegalArgumentException("wrong");
        assertThat(Failures.translated(wrong)).isSameAs(wrong);
    }

    @Test
    void a_database_that_is_gone_is_unavailable() {
        TestDatabase database = TestDatabase.h2InMemory();
        Transactions transactions = database.transactions();
        database.source().close();

        assertThatThrownBy(() -> transactions.write(
                        stores -> Outcome.done(stores.numbers().next("x"))))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> transactions.read(stores -> stores.accounts().all()))
                .isInstanceOf(StoreUnavailableException.class);
    }

    private static RuntimeException translated(SQLException problem) {
        return Failures.translated(new PersistenceException(problem));
    }
}
