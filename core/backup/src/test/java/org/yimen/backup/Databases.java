package org.yimen.backup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.yimen.persistence.schema.Schema;

/** Fresh databases of both kinds, and plain SQL on them. */
final class Databases {
    private Databases() {}

    static DataSource h2InMemory() {
        return h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** With the settings of the distribution. */
    static DataSource h2File(Path folder) {
        return h2("jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString())
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0");
    }

    private static DataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser("sa");
        return source;
    }

    /** A database of its own in the server. */
    static DataSource postgres(EmbeddedPostgres server) throws SQLException {
        String name = "db" + UUID.randomUUID().toString().replace("-", "");
        run(server.getPostgresDatabase(), "CREATE DATABASE " + name);
        return server.getDatabase("postgres", name);
    }

    static DataSource migrated(DataSource source) throws SQLException {
        Schema schema = new Schema(source);
        schema.createAsOf(schema.known());
        schema.bringUpToDate();
        return source;
    }

    static void run(DataSource source, String sql, Object... values) throws SQLException {
        try (Connection connection = source.getConnection()) {
            run(connection, sql, values);
        }
    }

    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    static long count(DataSource source, String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    static boolean hasTables(DataSource source) throws SQLException, BackupException {
        try (Connection connection = source.getConnection()) {
            return !new OpenTables(connection).tables().isEmpty();
        }
    }
}
