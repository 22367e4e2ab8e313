package org.yimen.bench.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/**
 * Does what a journey did in the database, transaction by transaction, with plain JDBC and nothing around it. Rows are
 * read to their last column. Safe for use by several threads.
 */
public final class Replay {
    private final DataSource source;
    private final List<Call> calls;
    private final List<List<Ready>> ready;

    public Replay(DataSource source, Trace trace) {
        this.source = source;
        this.calls = trace.calls();
        Parameters parameters = new Parameters(trace.born());
        this.ready = calls.stream()
                .map(call -> call.steps().stream()
                        .map(step -> Ready.of(step, parameters))
                        .toList())
                .toList();
    }

    /** A step whose values are made ready to be set. */
    private record Ready(Step.Kind kind, String sql, Parameter[][] rows) {
        static Ready of(Step step, Parameters parameters) {
            Parameter[][] rows = step.rows().stream()
                    .map(row -> row.stream().map(parameters::of).toArray(Parameter[]::new))
                    .toArray(Parameter[][]::new);
            return new Ready(step.kind(), step.sql(), rows);
        }
    }

    /** The calls of the journey in their order. */
    public List<Call> calls() {
        return calls;
    }

    /**
     * Does one call of a journey.
     *
     * @param call its place in the journey
     * @param journey no two have the same number
     */
    public void call(int call, long journey) throws SQLException {
        List<Ready> steps = ready.get(call);
        for (int at = 0; at < steps.size(); ) {
            at = transaction(steps, at, journey);
        }
    }

    private int transaction(List<Ready> steps, int from, long journey) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return ended(connection, steps, from, journey);
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Goes on to the end of the transaction and gives the place after it. */
    private int ended(Connection connection, List<Ready> steps, int from, long journey) throws SQLException {
        Deque<Savepoint> savepoints = new ArrayDeque<>();
        for (int at = from; at < steps.size(); at++) {
            try {
                done(connection, savepoints, steps.get(at), journey);
            } catch (SQLException failed) {
                // It failed when it was recorded, too: what was done since the savepoint was taken back.
                if (at + 1 == steps.size() || steps.get(at + 1).kind() != Step.Kind.BACK) {
                    throw failed;
                }
            }
            if (steps.get(at).kind().isEnd()) {
                return at + 1;
            }
        }
        return steps.size();
    }

    private void done(Connection connection, Deque<Savepoint> savepoints, Ready step, long journey)
            throws SQLException {
        switch (step.kind()) {
            case SAVEPOINT -> savepoints.push(connection.setSavepoint());
            case RELEASE -> connection.releaseSavepoint(savepoints.pop());
            case BACK -> connection.rollback(savepoints.pop());
            case COMMIT -> connection.commit();
            case ROLLBACK -> connection.rollback();
            default -> executed(connection, step, journey);
        }
    }

    private void executed(Connection connection, Ready step, long journey) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
            for (Parameter[] row : step.rows()) {
                for (int i = 0; i < row.length; i++) {
                    row[i].set(statement, i + 1, journey);
                }
                if (step.kind() == Step.Kind.BATCH) {
                    statement.addBatch();
                }
            }
            switch (step.kind()) {
                case QUERY -> readAll(statement);
                case BATCH -> statement.executeBatch();
                default -> statement.executeUpdate();
            }
        }
    }

    private static void readAll(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
    }
}
