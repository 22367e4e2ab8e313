package org.yimen.tools.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.persistence.internal.MigratedSchema;

/** On copies of an H2 file. */
class VerifyEventsTest extends VerifyEventsContract {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeDatabase() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:file:" + folder.resolve("db"));
        source.setUser("sa");
        MigratedSchema.in(source);
        try (Connection connection = DriverManager.getConnection(source.getUrl(), "sa", "")) {
            fill(connection, folder);
        }
    }

    @Override
    Database copy() throws Exception {
        String name = "copy" + System.nanoTime();
        Files.copy(folder.resolve("db.mv.db"), folder.resolve(name + ".mv.db"));
        return new Database("jdbc:h2:file:" + folder.resolve(name), "sa", "");
    }

    @Override
    Path folder() {
        return folder;
    }
}
