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
     * Inserts under a savepoint; waits while another transaction has inserted the same key. A database may give up the
     * whole transaction after a failed statement: the savepoint keeps it usable.
     *
     * @return false if the key is there already
     */
    boolean insertIfAbsent(String sql, Object... values) {
        return guarded(() -> {
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
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
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
