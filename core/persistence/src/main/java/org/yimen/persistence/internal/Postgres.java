package org.yimen.persistence.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few things asked of PostgreSQL alone; of any other database this asks nothing. */
final class Postgres {
    /** The oldest major version that the stores are tested with. */
    static final int OLDEST = 14;

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);

    private final DataSource source;

    Postgres(DataSource source) {
        this.source = source;
    }

    /** @throws UnfitDatabaseException if the server or its database cannot serve the platform */
    void check() throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (isPostgres(connection)) {
                checkVersion(connection);
                checkEncoding(connection);
                checkWritable(connection);
                checkSchema(connection);
                warnOfSuperuser(connection);
            }
        }
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    private static void checkVersion(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new UnfitDatabaseException("PostgreSQL "
                    + connection.getMetaData().getDatabaseProductVersion() + " is too old: use " + OLDEST
                    + " or newer");
        }
    }

    private static void checkEncoding(Connection connection) throws SQLException {
        String encoding = ask(connection, "SHOW server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new UnfitDatabaseException("the database's encoding is " + encoding
                    + ", which cannot hold every name: create it anew with ENCODING 'UTF8' TEMPLATE template0");
        }
    }

    private static void checkWritable(Connection connection) throws SQLException {
        if ("on".equals(ask(connection, "SHOW transaction_read_only"))) {
            throw new UnfitDatabaseException(
                    "the database can only be read, as on a standby: point the platform at the" + " primary server");
        }
    }

    private static void checkSchema(Connection connection) throws SQLException {
        String allowed = ask(connection, "SELECT has_schema_privilege(current_user, current_schema(), 'CREATE')::text");
        if (!"true".equals(allowed)) {
            throw new UnfitDatabaseException("the platform's user may not create tables: make it the owner of the"
                    + " database, or GRANT CREATE ON SCHEMA public");
        }
    }

    private static void warnOfSuperuser(Connection connection) throws SQLException {
        if ("on".equals(ask(connection, "SHOW is_superuser"))) {
            LOG.warn("The platform's user is a superuser of PostgreSQL: give it a role that owns its database and may"
                    + " nothing else");
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
