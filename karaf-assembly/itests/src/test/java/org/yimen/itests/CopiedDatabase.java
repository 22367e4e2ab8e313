package org.yimen.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A copy of the platform's database that somebody tampers with.
 *
 * @param url of JDBC
 * @param user who may do everything in it
 */
record CopiedDatabase(String url, String user) {
    /** What a verifier of events reads. */
    private static final List<String> TABLES = List.of("event_head", "case_event");

    /** A copy of an H2 file, beside it. */
    static CopiedDatabase h2(Path file, String name) throws IOException {
        Path copy = file.resolveSibling(name);
        Files.copy(file.resolveSibling(file.getFileName() + ".mv.db"), Path.of(copy + ".mv.db"));
        return new CopiedDatabase("jdbc:h2:file:" + copy, "sa");
    }

    /** The chains of a database, taken over into a new one of a PostgreSQL server. */
    CopiedDatabase toPostgres(EmbeddedPostgres server, String name) throws SQLException {
        CopiedDatabase copy = new CopiedDatabase(server.getJdbcUrl("postgres", name), "postgres");
        new CopiedDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres").change("CREATE DATABASE " + name);
        try (Connection from = connect();
                Connection to = copy.connect()) {
            for (String table : TABLES) {
                copy(table, from, to);
            }
        }
        return copy;
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        try (Statement all = from.createStatement();
                ResultSet rows = all.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> definitions = new ArrayList<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                definitions.add(columns.getColumnName(column) + " " + type(columns.getColumnType(column)));
            }
            try (Statement create = to.createStatement()) {
                create.execute("CREATE TABLE " + table + " (" + String.join(", ", definitions) + ")");
            }
            String places = String.join(", ", Collections.nCopies(definitions.size(), "?"));
            try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
                while (rows.next()) {
                    for (int column = 1; column <= definitions.size(); column++) {
                        insert.setObject(column, rows.getObject(column));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    private static String type(int type) {
        return switch (type) {
            case Types.BIGINT -> "bigint";
            case Types.INTEGER -> "integer";
            case Types.VARBINARY -> "bytea";
            default -> "varchar";
        };
    }

    /** Statements that nobody should be able to send. */
    void change(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** The only value that a query gives. */
    String value(String query) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }
}
