package org.yimen.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the tables of a database up to date, forward only. */
public final class Migrator {
    private static final String CHANGELOG = "org/yimen/persistence/changelog/changelog.xml";

    /**
     * @throws SQLException if the database cannot be reached or a change fails; what was done before it stays, and the
     *     next run goes on from there
     */
    public void migrate(DataSource source) throws SQLException {
        run(source, liquibase -> liquibase.update(new Contexts()));
    }

    /**
     * Goes no further than the last of some change sets, by their ids, that this database is to have.
     *
     * @throws SQLException as {@link #migrate}
     */
    public void migrateTo(DataSource source, Set<String> last) throws SQLException {
        run(source, liquibase -> {
            List<ChangeSet> ahead = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
            for (int count = ahead.size(); count > 0; count--) {
                if (last.contains(ahead.get(count - 1).getId())) {
                    liquibase.update(count, new Contexts(), new LabelExpression());
                    return;
                }
            }
        });
    }

    /** The ids of all change sets there are, those for another kind of database included. */
    public Set<String> known(DataSource source) throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        run(source, liquibase -> {
            DatabaseChangeLog changes = liquibase.getDatabaseChangeLog();
            Stream.concat(changes.getChangeSets().stream(), changes.getSkippedChangeSets().stream())
                    .forEach(change -> ids.add(change.getId()));
        });
        return ids;
    }

    private static void run(DataSource source, Work work) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase looks for its own parts through the context class loader.
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try (Connection connection = source.getConnection();
                MigrationTurn turn = MigrationTurn.on(connection)) {
            ResourceAccessor files = new ClassLoaderResourceAccessor(Migrator.class.getClassLoader());
            Scope.child(quiet(files), () -> work.on(liquibase(connection, files)));
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

    private static Liquibase liquibase(Connection connection, ResourceAccessor files) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Liquibase liquibase = new Liquibase(CHANGELOG, files, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        // It is our turn: a lock of Liquibase's in the table is left over from a process that was killed.
        liquibase.forceReleaseLocks();
        return liquibase;
    }

    private interface Work {
        void on(Liquibase liquibase) throws LiquibaseException;
    }
}
