package org.yimen.persistence.internal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.OptimisticLockException;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.StoreUnavailableException;

/** Says in the words of the ports what went wrong in the database. */
final class Failures {
    /**
     * PostgreSQL shuts down or starts, ended the session, waited too long for a lock or a statement, can only be read or
     * cannot write its files; H2 was closed, is locked by another process, waited too long for a lock.
     */
    private static final Set<String> UNAVAILABLE = Set.of(
            "57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "55P03", "57014", "25006", "58030", "90098", "90121",
            "90020", "90067", "HYT00", "90046");

    /** Login refused, no such database, no connection, memory or disk left: nothing works until somebody helps. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "28", "3D", "53");

    /** Serialization failure and deadlock: the loser may try again. */
    private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01", "90131");

    private Failures() {}

    /**
     * What the caller of a transaction gets. Databases quote values in their messages, so that nothing of what they say
     * is passed on but the SQL state, the vendor's code and where it happened.
     */
    static RuntimeException translated(RuntimeException failure) {
        Optional<SQLException> problem = causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        if (problem.isPresent()) {
            return translated(problem.get());
        }
        return causes(failure).anyMatch(OptimisticLockException.class::isInstance)
                ? new StaleVersionException("row")
                : failure;
    }

    static boolean isDuplicate(String state) {
        return "23505".equals(state);
    }

    private static RuntimeException translated(SQLException problem) {
        String state = Objects.requireNonNullElse(problem.getSQLState(), "");
        SQLException discreet = discreet(problem, state);
        if (isConnectionLost(problem, state)) {
            return new StoreUnavailableException("the database cannot be reached", discreet);
        }
        // Two inserted the same thing at once: to the later one it has changed meanwhile.
        if (isDuplicate(state) || LOST_A_RACE.contains(state)) {
            StaleVersionException stale = new StaleVersionException("row");
            stale.initCause(discreet);
            return stale;
        }
        return new IllegalStateException("the database refused a statement", discreet);
    }

    private static SQLException discreet(SQLException original, String state) {
        int code = original.getErrorCode();
        SQLException told = new SQLException(
                original.getClass().getSimpleName() + ", SQL state " + state + ", code " + code, state, code);
        told.setStackTrace(original.getStackTrace());
        return told;
    }

    /** Whether a failure says that the database is away, and not that it refused what it was told. */
    static boolean isConnectionLost(SQLException problem) {
        return isConnectionLost(problem, Objects.requireNonNullElse(problem.getSQLState(), ""));
    }

    private static boolean isConnectionLost(SQLException problem, String state) {
        // Without a state it never came to the database: the pool is closed.
        return state.isEmpty()
                || UNAVAILABLE_CLASSES.contains(state.substring(0, Math.min(2, state.length())))
                || UNAVAILABLE.contains(state)
                || problem instanceof SQLTransientConnectionException
                || problem instanceof SQLNonTransientConnectionException
                || problem instanceof SQLRecoverableException;
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
