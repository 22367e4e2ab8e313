package org.yimen.bench.driver;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** The embedded database as it is delivered: an acknowledged commit survives a killed process. */
final class H2Database implements BenchDatabase {
    private static final int BATCH = 1_000;

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public void configure(Path home) {}

    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public Connection open(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/yimen/db"), "sa", "");
    }

    @Override
    public void load(Connection connection, String table, Iterable<String> rows) throws SQLException {
        // Otherwise each row of a batch is a transaction.
        connection.setAutoCommit(false);
        PreparedStatement insert = null;
        int waiting = 0;
        for (String row : rows) {
            String[] values = row.split(",", -1);
            if (insert == null) {
                String marks = String.join(", ", Collections.nCopies(values.length, "?"));
                insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
            }
            for (int i = 0; i < values.length; i++) {
                insert.setString(i + 1, values[i]);
            }
            insert.addBatch();
            if (++waiting % BATCH == 0) {
                insert.executeBatch();
            }
        }
        if (insert != null) {
            insert.executeBatch();
            insert.close();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void close() {}
}
