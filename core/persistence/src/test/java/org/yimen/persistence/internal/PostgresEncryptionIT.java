package org.yimen.persistence.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Encryption in PostgreSQL, its write-ahead log included. */
class PostgresEncryptionIT extends EncryptionContract {
    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static TestDatabase database;

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
        Path keys = TestVault.encryptingBy(Files.createDirectories(folder.resolve("keys")), 1);
        database = TestDatabase.at(server.getJdbcUrl("postgres", "postgres"), "postgres", keys);
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        server.close();
    }

    @Override
    TestDatabase database() {
        return database;
    }

    @Override
    Path keyFolder() {
        return folder.resolve("keys");
    }

    @Override
    Path files() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        return folder.resolve("data");
    }
}
