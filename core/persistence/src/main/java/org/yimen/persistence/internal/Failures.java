package org.yimen.persistence.internal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.OptimisticLockException;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.StoreUnavailableException;

/** Says in the words of the ports what went wrong in the database. */
final class Failures {
    /** PostgreSQL shuts down or starts; H2 was closed, is locked by another process, waited too long for a lock. */
    private static final Set<String> UNAVAILABLE =
            Set.of("57P01", "57P02", "57P03", "53300", "90098", "90121", "90020", "90067", "HYT00", "90046");

    /** Serialization failure and deadlock: the loser may try again. */
    private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01", "90131");

    private Failures() {}

    static RuntimeException translated(RuntimeException failure) {
        if (causes(failure).anyMatch(OptimisticLockException.class::isInstance)) {
            return stale(failure, "row");
        }
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(problem -> translated(failure, problem))
                .orElse(failure);
    }

    private static RuntimeException translated(RuntimeException failure, SQLException problem) {
        String state = problem.getSQLState() == null ? "" : problem.getSQLState();
        if (isConnectionLost(problem, state)) {
            return new StoreUnavailableException("the database cannot be reached: SQL state " + state, failure);
        }
        // Two inserted the same thing at once: to the later one it has changed meanwhile.
        return isDuplicate(state) || LOST_A_RACE.contains(state) ? stale(failure, "row, SQL state " + state) : failure;
    }

    static boolean isDuplicate(String state) {
        return "23505".equals(state);
    }

    private static boolean isConnectionLost(SQLException problem, String state) {
        return state.startsWith("08")
                || UNAVAILABLE.contains(state)
                || problem instanceof SQLTransientConnectionException
                || problem instanceof SQLNonTransientConnectionException
                || problem instanceof SQLRecoverableException;
    }

    private static StaleVersionException stale(RuntimeException cause, String what) {
        StaleVersionException stale = new StaleVersionException(what);
        stale.initCause(cause);
        return stale;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
