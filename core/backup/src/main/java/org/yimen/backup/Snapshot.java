package org.yimen.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** A whole database as of one moment, while others go on writing to it. */
final class Snapshot implements Source, AutoCloseable {
    private final Connection connection;
    private final Database database;
    private final OpenTables tables;

    Snapshot(DataSource source) throws SQLException {
        this.connection = source.getConnection();
        try {
            this.database = Database.of(connection);
            connection.setAutoCommit(false);
            database.beginSnapshot(connection);
            this.tables = new OpenTables(connection);
            // The moment is that of the first statement.
            tables.changeSets();
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    Database database() {
        return database;
    }

    @Override
    public List<String> changeSets() throws SQLException {
        return tables.changeSets();
    }

    @Override
    public List<Table> tables() throws SQLException, BackupException {
        return tables.tables();
    }

    @Override
    public void rows(Table table, Sink sink) throws SQLException, IOException {
        tables.rows(table, sink);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            database.stream(connection, false);
            connection.commit();
        }
    }
}
