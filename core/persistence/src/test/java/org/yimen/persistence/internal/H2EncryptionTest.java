package org.yimen.persistence.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Encryption in an H2 file. */
class H2EncryptionTest extends EncryptionContract {
    @TempDir
    private static Path folder;

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2(folder.resolve("db"));
    }

    @AfterAll
    static void close() {
        database.close();
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
            statement.execute("CHECKPOINT SYNC");
        }
        return folder.resolve("db.mv.db");
    }
}
