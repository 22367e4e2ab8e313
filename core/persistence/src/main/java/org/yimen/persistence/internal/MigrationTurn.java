package org.yimen.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sees to it that one node at a time changes the tables. In PostgreSQL it is a lock of the session, which ends with the
 * node's connection however that comes about: so whoever has it may release the lock that Liquibase writes into a table,
 * which a killed node leaves behind. An H2 file is open in one process alone. While tables are changed no statement is
 * cut short for taking long.
 */
final class MigrationTurn implements AutoCloseable {
    /** Any number that nobody else locks in this database. */
    private static final long KEY = 0x5949_4d45_4eL;

    private final Connection connection;
    private final boolean postgres;
    private final int timeout;

    private MigrationTurn(Connection connection, boolean postgres) throws SQLException {
        this.connection = connection;
        this.postgres = postgres;
        this.timeout = postgres ? connection.getNetworkTimeout() : 0;
    }

    /**
     * Takes the turn on a connection that is used by nobody else until it is closed.
     *
     * @throws UnfitDatabaseException if another node has it
     */
    static MigrationTurn on(Connection connection) throws SQLException {
        boolean postgres = Postgres.isPostgres(connection);
        if (postgres && !"t".equals(Postgres.ask(connection, "SELECT pg_try_advisory_lock(" + KEY + ")"))) {
            throw new UnfitDatabaseException("another node is bringing the tables up to date");
        }
        MigrationTurn turn = new MigrationTurn(connection, postgres);
        turn.allowTime();
        return turn;
    }

    private void allowTime() throws SQLException {
        if (postgres) {
            connection.setNetworkTimeout(Runnable::run, 0);
            run("SET statement_timeout = 0");
        }
    }

    @Override
    public void close() throws SQLException {
        if (postgres && !connection.isClosed()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            run("RESET statement_timeout");
            run("SELECT pg_advisory_unlock(" + KEY + ")");
            connection.setNetworkTimeout(Runnable::run, timeout);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
