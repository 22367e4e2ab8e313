package org.yimen.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TablesTest {
    private final DataSource database = Databases.h2InMemory();

    /** A new table belongs into {@link Tables}: copied in its place, or left out for a reason. */
    @Test
    void every_table_of_the_platform_is_in_the_list_and_every_column_can_be_copied() throws Exception {
        Databases.migrated(database);

        try (Connection connection = database.getConnection()) {
            assertThat(new OpenTables(connection).tables())
                    .extracting(Table::name)
                    .isEqualTo(Tables.COPIED);
        }
    }

    @Test
    void a_table_comes_after_those_that_it_refers_to() throws Exception {
        Databases.migrated(database);

        try (Connection connection = database.getConnection()) {
            for (String table : Tables.COPIED) {
                assertParentsBefore(connection, table);
            }
        }
    }

    @Test
    void a_table_that_nobody_decided_about_is_told_and_nothing_is_copied() throws Exception {
        Databases.migrated(database);
        Databases.run(database, "CREATE TABLE another (id INT)");

        assertThatThrownBy(() -> Sets.counts(database))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("another");
    }

    @Test
    void a_column_that_would_not_come_out_the_same_is_told() throws Exception {
        Databases.run(database, "CREATE TABLE person (id CHAR(10))");

        assertThatThrownBy(() -> Sets.counts(database))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("person.id");
    }

    private static void assertParentsBefore(Connection connection, String table) throws SQLException {
        String stored = table.toUpperCase(Locale.ROOT);
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, "PUBLIC", stored)) {
            while (keys.next()) {
                String parent = keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT);
                assertThat(Tables.COPIED.indexOf(parent)).as(parent).isLessThan(Tables.COPIED.indexOf(table));
            }
        }
    }
}
