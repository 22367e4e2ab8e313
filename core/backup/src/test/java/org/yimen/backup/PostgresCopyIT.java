package org.yimen.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To and from PostgreSQL. */
class PostgresCopyIT {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Nested
    class FromH2 extends CopyContract {
        @Override
        DataSource from(Path files) {
            return Databases.h2File(files);
        }

        @Override
        DataSource to() throws SQLException {
            return Databases.postgres(server);
        }

        @Test
        void nobody_else_writes_while_the_copy_comes_in() throws Exception {
            DataSource target = Databases.migrated(to());

            try (Snapshot snapshot = new Snapshot(source)) {
                new Target(target).fill(snapshot, List.of(), () -> assertThatThrownBy(() -> Databases.run(
                                target, "SET lock_timeout = 100; INSERT INTO number_series VALUES ('mine', 7)"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("lock timeout"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"NUL \u0000", "half \uD842", "other half \uDFB7"})
        void text_that_postgresql_cannot_hold_is_told_by_table_and_row(String text) throws Exception {
            Databases.run(source, "INSERT INTO account_session VALUES (?, 'clerk', 1, 2, X'00')", text);
            DataSource target = to();

            assertThatThrownBy(() -> Move.run(source, target))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("Row 1 of account_session")
                    .hasMessageNotContaining(text);
            assertThat(Databases.count(target, "case_file")).isZero();
            Databases.run(source, "DELETE FROM account_session");
        }
    }

    @Nested
    class ToH2 extends CopyContract {
        @Override
        DataSource from(Path files) throws SQLException {
            return Databases.postgres(server);
        }

        @Override
        DataSource to() {
            return Databases.h2File(folder);
        }
    }
}
