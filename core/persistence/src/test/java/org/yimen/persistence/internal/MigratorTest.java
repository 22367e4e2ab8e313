package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class MigratorTest {
    private final DataSource source = source("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @Test
    void a_second_run_changes_nothing() throws Exception {
        new Migrator().migrate(source);
        long changes = count("SELECT COUNT(*) FROM databasechangelog");

        new Migrator().migrate(source);

        assertThat(changes).isPositive();
        assertThat(count("SELECT COUNT(*) FROM databasechangelog")).isEqualTo(changes);
    }

    @Test
    void a_lock_left_by_a_killed_process_does_not_hold_up_the_next_start() throws Exception {
        new Migrator().migrate(source);
        execute("UPDATE databasechangeloglock SET locked = TRUE, lockedby = 'killed'");
        execute("DELETE FROM databasechangelog WHERE id = '0.1-name-prefix'");
        execute("DROP INDEX case_file_name");

        new Migrator().migrate(source);

        assertThat(count("SELECT COUNT(*) FROM databasechangeloglock WHERE locked"))
                .isZero();
    }

    @Test
    void nothing_is_printed_on_the_console() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            new Migrator().migrate(source);
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_database_that_cannot_be_reached_is_an_error_to_be_tried_again() {
        DataSource nowhere = source("jdbc:h2:tcp://127.0.0.1:1/none");

        assertThatThrownBy(() -> new Migrator().migrate(nowhere)).isInstanceOf(SQLException.class);
        assertThat(Thread.currentThread().getContextClassLoader())
                .isEqualTo(getClass().getClassLoader());
    }

    private static DataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser("sa");
        return source;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
