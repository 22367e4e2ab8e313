package org.yimen.persistence.internal;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a database cannot be used, for the operator: one sentence that says what to do. Nothing of what the database itself
 * says is in it, since that may quote what is stored.
 */
final class DatabaseFault {
    /** Says least: whoever knows more has said it. */
    static final String SILENT =
            "no connection was to be had in time: it hangs, or all of hikari.maximumPoolSize are in use";

    private static final String FILE = "etc/org.ops4j.datasource-yimen.cfg";
    private static final Map<String, String> BY_STATE = Map.ofEntries(
            Map.entry("28P01", "it refuses the user or the password: correct YIMEN_DB_USER and YIMEN_DB_PASSWORD"),
            Map.entry(
                    "28000",
                    "it lets the user not in: look at user and password in " + FILE
                            + " and, in PostgreSQL, at pg_hba.conf"),
            Map.entry("3D000", "there is no database of that name: create it or correct YIMEN_DB_NAME"),
            Map.entry("42501", "the platform's user lacks a right: make it the owner of the database"),
            Map.entry("25006", "it can only be read, as on a standby: point the platform at the primary server"),
            Map.entry("57P01", "it is being stopped"),
            Map.entry("57P03", "it is starting or stopping"),
            Map.entry("53100", "its disk is full: make room there"),
            Map.entry("53300", "it has no connection left: raise its max_connections or lower hikari.maximumPoolSize"),
            Map.entry(
                    "90020",
                    "the H2 file is open already: end the other process; if there is none, H2 closed itself, as it does"
                            + " when memory runs out: restart the platform with a larger YIMEN_HEAP"),
            Map.entry(
                    "90098",
                    "H2 closed itself, as it does when memory runs out: restart the platform with a larger YIMEN_HEAP"),
            Map.entry("90030", "the H2 file is damaged: restore it from the backup"));

    private DatabaseFault() {}

    /** What is known of a failure; empty if it is none that an operator can be told what to do about. */
    static Optional<String> sentence(SQLException failure) {
        Optional<String> unfit = problems(failure)
                .filter(UnfitDatabaseException.class::isInstance)
                .map(SQLException::getMessage)
                .findFirst();
        return unfit.or(() -> problems(failure)
                .map(problem -> Objects.requireNonNullElse(problem.getSQLState(), ""))
                .filter(state -> !state.isEmpty())
                .reduce((outer, inner) -> inner)
                .map(DatabaseFault::ofState)
                .orElseGet(() -> ofPool(failure)));
    }

    private static Optional<String> ofState(String state) {
        return state.startsWith("08")
                ? Optional.of("no server that can be written to answers at its address: start it, or correct"
                        + " YIMEN_DB_HOST and YIMEN_DB_PORT")
                : Optional.ofNullable(BY_STATE.get(state)).map(known -> known + " (SQL state " + state + ")");
    }

    /** Without a state it never came to the database: the pool waited in vain. */
    private static Optional<String> ofPool(SQLException failure) {
        return Failures.isConnectionLost(failure) ? Optional.of(SILENT) : Optional.empty();
    }

    private static Stream<SQLException> problems(Throwable failure) {
        return Failures.causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }
}
