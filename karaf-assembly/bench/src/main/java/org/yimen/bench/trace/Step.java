package org.yimen.bench.trace;

import java.util.List;

/**
 * One thing that was asked of a connection.
 *
 * @param kind never {@code null}
 * @param sql the statement; empty if there is none
 * @param rows its parameters; more than one row for a batch
 */
public record Step(Kind kind, String sql, List<List<Value>> rows) {
    /** What was asked. */
    public enum Kind {
        QUERY,
        CHANGE,
        BATCH,
        SAVEPOINT,
        RELEASE,
        BACK,
        COMMIT,
        ROLLBACK;

        /** Whether the database executes a statement of the platform's. */
        public boolean isStatement() {
            return this == QUERY || this == CHANGE || this == BATCH;
        }

        /** Whether the transaction ends. */
        public boolean isEnd() {
            return this == COMMIT || this == ROLLBACK;
        }
    }

    public Step {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A step without a statement. */
    public static Step of(Kind kind) {
        return new Step(kind, "", List.of());
    }
}
