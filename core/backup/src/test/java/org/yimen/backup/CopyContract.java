package org.yimen.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From one kind of database, which all tests share, to another, fresh one: by a set and directly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CopyContract {
    @TempDir
    Path folder;

    DataSource source;

    @BeforeAll
    void fill(@TempDir Path files) throws SQLException {
        source = Databases.migrated(from(files));
        AwkwardData.fill(source);
    }

    /** Without tables. */
    abstract DataSource from(Path files) throws SQLException;

    /** Without tables. */
    abstract DataSource to() throws SQLException;

    @Test
    void every_row_comes_out_of_a_set_as_it_went_in() throws Exception {
        DataSource target = to();

        List<TableCount> taken = Sets.taken(source, folder.resolve("a"), folder.resolve("set"));
        List<TableCount> restored = Sets.restored(folder.resolve("set"), target, folder.resolve("b"));

        assertThat(taken).isEqualTo(Sets.counts(source));
        assertThat(restored).isEqualTo(taken);
        assertThat(Sets.counts(target)).isEqualTo(taken);
    }

    @Test
    void every_row_is_moved_as_it_is() throws Exception {
        List<TableCount> before = Sets.counts(source);
        DataSource target = to();

        List<TableCount> moved = Move.run(source, target);

        assertThat(moved).isEqualTo(before).isEqualTo(Sets.counts(target));
        assertThat(Sets.counts(source)).isEqualTo(before);
    }

    @Test
    void a_database_that_has_rows_is_left_alone() throws Exception {
        DataSource target = Databases.migrated(to());
        Databases.run(target, "INSERT INTO number_series VALUES ('mine', 7)");

        assertThatThrownBy(() -> Move.run(source, target))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("not empty");

        assertThat(Databases.count(target, "number_series")).isEqualTo(1);
        assertThat(Databases.count(target, "case_file")).isZero();
    }

    @Test
    void a_copy_that_broke_off_left_nothing_and_can_be_repeated() throws Exception {
        DataSource target = to();

        assertThatThrownBy(() -> Move.run(source, Failing.atStatement(target, "INSERT INTO scan_chunk")))
                .isInstanceOf(SQLException.class);
        assertThat(Databases.count(target, "case_file")).isZero();

        assertThat(Move.run(source, target)).isEqualTo(Sets.counts(source));
    }

    @Test
    void a_set_is_of_one_moment_while_others_write() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = new Thread(() -> writePairs(source, enough));
        writer.start();
        try {
            for (int round = 0; round < 3; round++) {
                List<TableCount> taken =
                        Sets.taken(source, folder.resolve("home" + round), folder.resolve("set" + round));

                assertThat(rows(taken, "person")).isEqualTo(rows(taken, "account"));
                assertThat(rows(taken, "kept_release")).isEqualTo(rows(taken, "audit_entry"));
            }
        } finally {
            enough.set(true);
            writer.join();
        }
        assertThat(Databases.count(source, "person")).isPositive();
    }

    /** In tables that are copied one after the other: at different moments they would not be as many. */
    private static void writePairs(DataSource source, AtomicBoolean enough) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; !enough.get(); i++) {
                String id = "pair-" + i;
                Databases.run(connection, "INSERT INTO person VALUES (?, 'ID', ?, NULL, ?)", id, id, new byte[5000]);
                Databases.run(connection, "INSERT INTO kept_release VALUES (?, ?)", id, new byte[1]);
                Databases.run(connection, "INSERT INTO account VALUES (?, 1, ?, ?)", id, id, new byte[1]);
                Databases.run(connection, "INSERT INTO audit_entry VALUES (?, 1, ?)", id, new byte[1]);
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static long rows(List<TableCount> counts, String table) {
        return counts.stream()
                .filter(count -> count.table().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
