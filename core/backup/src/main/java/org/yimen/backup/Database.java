package org.yimen.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the two kinds of databases are told differently. */
enum Database {
    H2 {
        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            // H2's own level "snapshot", all tables as of one moment; JDBC has no name for it.
            connection.setTransactionIsolation(6);
            stream(connection, true);
        }

        @Override
        void stream(Connection connection, boolean streamed) throws SQLException {
            // Else a result is gathered in memory before its first row is given out.
            run(connection, "SET LAZY_QUERY_EXECUTION " + streamed);
        }

        @Override
        void lock(Connection connection, List<Table> tables) {
            // One process at a time has the file.
        }
    },
    POSTGRESQL {
        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }

        @Override
        void stream(Connection connection, boolean streamed) {
            // By the fetch size, within a transaction.
        }

        @Override
        void lock(Connection connection, List<Table> tables) throws SQLException {
            for (Table table : tables) {
                run(connection, "LOCK TABLE " + table.name() + " IN ACCESS EXCLUSIVE MODE");
            }
        }
    };

    static Database of(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? H2 : POSTGRESQL;
    }

    /** To be called before the first statement of a transaction. */
    abstract void beginSnapshot(Connection connection) throws SQLException;

    abstract void stream(Connection connection, boolean streamed) throws SQLException;

    /** Keeps everybody else out of the tables until the transaction ends. */
    abstract void lock(Connection connection, List<Table> tables) throws SQLException;

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
