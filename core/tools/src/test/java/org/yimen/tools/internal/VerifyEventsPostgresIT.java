package org.yimen.tools.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.persistence.internal.MigratedSchema;

/** On copies in PostgreSQL. */
class VerifyEventsPostgresIT extends VerifyEventsContract {
    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void makeDatabase() throws Exception {
        server = EmbeddedPostgres.start();
        execute("CREATE DATABASE original");
        MigratedSchema.in(server.getDatabase("postgres", "original"));
        try (Connection connection = at("original").connect()) {
            fill(connection, folder);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    Database copy() throws Exception {
        String name = "copy" + System.nanoTime();
        execute("CREATE DATABASE " + name + " TEMPLATE original");
        return at(name);
    }

    private static Database at(String name) {
        return new Database(server.getJdbcUrl("postgres", name), "postgres", "");
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    Path folder() {
        return folder;
    }
}
