package org.yimen.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the tables of a database up to date, forward only. */
final class Migrator {
    private static final String CHANGELOG = "org/yimen/persistence/changelog/changelog.xml";

    /**
     * @throws SQLException if the database cannot be reached or a change fails; what was done before it stays, and the
     *     next run goes on from there
     */
    void migrate(DataSource source) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase looks for its own parts through the context class loader.
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try (Connection connection = source.getConnection();
                MigrationTurn turn = MigrationTurn.on(connection)) {
            ResourceAccessor files = new ClassLoaderResourceAccessor(Migrator.class.getClassLoader());
            Scope.child(quiet(files), () -> update(connection, files));
        } catch (SQLException unreachable) {
            throw unreachable;
        } catch (Exception failed) {
            throw new SQLException("the tables cannot be brought up to date", failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, Object> quiet(ResourceAccessor files) {
        return Map.of(
                Scope.Attr.resourceAccessor.name(),
                files,
                // To the log, not to the console.
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                // Nothing is reported to the makers of the library.
                "liquibase.analytics.enabled",
                "false",
                "liquibase.showBanner",
                "false");
    }

    private static void update(Connection connection, ResourceAccessor files) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Liquibase liquibase = new Liquibase(CHANGELOG, files, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        // It is our turn: a lock of Liquibase's in the table is left over from a process that was killed.
        liquibase.forceReleaseLocks();
        liquibase.update(new Contexts());
    }
}
