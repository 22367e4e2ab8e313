package org.yimen.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.PersistenceException;

/** Plain SQL in the same transaction, for what a statement does better than entities. */
final class Sql {
    private final Supplier<Connection> connection;

    /** @param connection of the transaction; belongs to the entity manager and is never closed here */
    Sql(Supplier<Connection> connection) {
        this.connection = connection;
    }

    /**
     * Inserts; waits while another transaction has inserted the same key.
     *
     * @return false if the key is there already
     */
    boolean insertIfAbsent(String sql, Object... values) {
        return guarded(() -> isPostgres()
                ? executed(sql + " ON CONFLICT DO NOTHING", values) == 1
                : insertedUnderSavepoint(sql, values));
    }

    /** The connection knows it without asking the database. */
    private boolean isPostgres() throws SQLException {
        return "PostgreSQL".equals(connection.get().getMetaData().getDatabaseProductName());
    }

    /** A database may give up the whole transaction after a failed statement: the savepoint keeps it usable. */
    private boolean insertedUnderSavepoint(String sql, Object... values) throws SQLException {
        Savepoint before = connection.get().setSavepoint();
        try {
            executed(sql, values);
            connection.get().releaseSavepoint(before);
            return true;
        } catch (SQLException failed) {
            connection.get().rollback(before);
            if (Failures.isDuplicate(failed.getSQLState())) {
                return false;
            }
            throw failed;
        }
    }

    /** Executes one statement for several rows at once. */
    void changeAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        guarded(() -> {
            try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
                for (Object[] values : rows) {
                    set(statement, values);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Changes one row and gives the number that a column holds then; empty if there is no such row. */
    Optional<Long> changed(String column, String sql, Object... values) {
        return guarded(() -> {
            try (PreparedStatement statement = connection.get().prepareStatement(sql, new String[] {column})) {
                set(statement, values);
                statement.executeUpdate();
                try (ResultSet result = statement.getGeneratedKeys()) {
                    return result.next() ? Optional.of(result.getLong(1)) : Optional.empty();
                }
            }
        });
    }

    /** How many rows were changed. */
    int change(String sql, Object... values) {
        return guarded(() -> executed(sql, values));
    }

    Optional<Long> number(String sql, Object... values) {
        return guarded(() -> first(sql, result -> result.getLong(1), values));
    }

    Optional<String> text(String sql, Object... values) {
        return guarded(() -> first(sql, result -> result.getString(1), values));
    }

    /** The bytes in the first row; empty if there is no row or no value. */
    Optional<byte[]> bytes(String sql, Object... values) {
        return guarded(() -> first(sql, result -> result.getBytes(1), values));
    }

    /** All rows, each with its columns in the order they are asked for. */
    List<Object[]> list(SqlText query) {
        return guarded(() -> {
            try (PreparedStatement statement = prepared(query.toString(), query.values());
                    ResultSet result = statement.executeQuery()) {
                List<Object[]> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(columns(result));
                }
                return rows;
            }
        });
    }

    private static Object[] columns(ResultSet row) throws SQLException {
        Object[] columns = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = row.getObject(i + 1);
        }
        return columns;
    }

    /** Reads by the connection itself, which is not closed. */
    <T> T reading(Reading<T> reading) {
        return guarded(() -> reading.by(connection.get()));
    }

    private int executed(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private <T> Optional<T> first(String sql, Column<T> column, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet result = statement.executeQuery()) {
            return result.next() ? Optional.ofNullable(column.of(result)) : Optional.empty();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.get().prepareStatement(sql);
        set(statement, values);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static <T> T guarded(Statement<T> statement) {
        try {
            return statement.run();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** What is read. */
    interface Reading<T> {
        T by(Connection connection) throws SQLException;
    }

    private interface Statement<T> {
        T run() throws SQLException;
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }
}
