package org.yimen.bench.driver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A PostgreSQL server of the bench's own, as durable as a delivered one: every commit is on the disk when it returns. */
final class PostgresDatabase implements BenchDatabase {
    private final EmbeddedPostgres server;
    private final String database;
    private final boolean owner;

    private PostgresDatabase(EmbeddedPostgres server, String database, boolean owner) {
        this.server = server;
        this.database = database;
        this.owner = owner;
    }

    static PostgresDatabase start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        return new PostgresDatabase(server, "postgres", true);
    }

    /** Another database on the same server. */
    PostgresDatabase beside(String name) throws SQLException {
        try (Connection connection = open(Path.of(""));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new PostgresDatabase(server, name, false);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    @Override
    public void configure(Path home) throws IOException {
        String delivered = Files.readString(home.resolve("etc/databases/postgresql.cfg"));
        Files.writeString(
                home.resolve("etc/org.ops4j.datasource-yimen.cfg"),
                delivered
                        .replaceFirst("(?m)^url = .*$", "url = " + url())
                        .replaceFirst("(?m)^user = .*$", "user = postgres"));
    }

    @Override
    public boolean isAlone() {
        return false;
    }

    @Override
    public Connection open(Path home) throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    @Override
    public void load(Connection connection, String table, Iterable<String> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN CSV");
        for (String row : rows) {
            byte[] line = (row + "\n").getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
    }

    @Override
    public void close() throws IOException {
        if (owner) {
            server.close();
        }
    }
}
