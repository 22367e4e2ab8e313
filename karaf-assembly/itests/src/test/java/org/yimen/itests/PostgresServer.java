package org.yimen.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real PostgreSQL for the platform, on a port of its own: as an operator prepares it, with an owner that may nothing
 * else and an empty database. It can be stopped, started, frozen and thawed; its data stays until it is closed.
 */
final class PostgresServer implements AutoCloseable {
    private static final String NAME = "yimen";
    private static final String PASSWORD = "tested-" + Long.toHexString(System.nanoTime());

    private final int port = Integer.parseInt(YimenTestSupport.freePort());
    private final Path folder;
    private EmbeddedPostgres server;

    private PostgresServer(Path folder) {
        this.folder = folder;
    }

    /** A running server with the database and the owner that {@code docs/operators.md} tells to make. */
    static PostgresServer start() throws IOException, SQLException {
        Path parent = Files.createDirectories(Path.of("target", "platform")).toAbsolutePath();
        PostgresServer made = new PostgresServer(Files.createTempDirectory(parent, "postgres"));
        made.startAgain();
        made.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + PASSWORD + "'");
        made.createDatabase(NAME);
        made.askForPasswords();
        return made;
    }

    /** One more empty database on the same server, with the same owner. */
    void createDatabase(String name) throws SQLException {
        execute("CREATE DATABASE " + name + " OWNER " + NAME + " TEMPLATE template0 ENCODING 'UTF8'");
    }

    /** Zonky lets everybody in from this machine; the platform's user must know its password, as it should be. */
    private void askForPasswords() throws IOException, SQLException {
        Path rules = folder.resolve("pg_hba.conf");
        Files.writeString(
                rules,
                "host all postgres samehost trust\nhost all all samehost scram-sha-256\n" + "local all all trust\n");
        execute("SELECT pg_reload_conf()");
    }

    /** What the platform is told in its environment to use the database {@code yimen}. */
    Map<String, String> environment() {
        return environment(NAME);
    }

    Map<String, String> environment(String database) {
        return Map.of(
                "YIMEN_DB_HOST", "127.0.0.1",
                "YIMEN_DB_PORT", Integer.toString(port),
                "YIMEN_DB_NAME", database,
                "YIMEN_DB_USER", NAME,
                "YIMEN_DB_PASSWORD", PASSWORD);
    }

    /** A connection of the server's administrator to a database. */
    Connection connect(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    /** Runs a statement as the server's administrator in the database {@code postgres}. */
    void execute(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row that a query of the platform's database gives, as the administrator. */
    String ask(String sql) throws SQLException {
        try (Connection connection = connect(NAME);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    /** Starts the server on its port with its data; returns when it takes connections. */
    void startAgain() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                // As a city runs it: what was acknowledged is written.
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** A regular stop that ends all connections at once. */
    void stop() throws IOException {
        server.close();
    }

    /** Nothing of the server does anything any more, though its connections stay open: as if the network hung. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets a frozen server go on. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        for (ProcessHandle one :
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(one.pid()))
                    .start()
                    .waitFor();
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
