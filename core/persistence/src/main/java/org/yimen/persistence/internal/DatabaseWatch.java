package org.yimen.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.StoreUnavailableException;

/**
 * Knows whether the database is away, so that nobody has to wait in order to find out. Asks it only after a failure, and
 * then until it answers. Safe for use by several threads.
 */
@Component(service = DatabaseWatch.class)
public final class DatabaseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final long PAUSE_IN_MS = 500;
    private static final int PATIENCE_IN_SECONDS = 2;

    private final DataSource source;
    private final Runnable back;
    private final DatabaseTold told = new DatabaseTold();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final ScheduledExecutorService asker = Executors.newSingleThreadScheduledExecutor(DatabaseWatch::thread);
    private volatile boolean away;

    @Activate
    public DatabaseWatch(
            @Reference(target = "(osgi.jndi.service.name=yimen)") DataSource source,
            @Reference MigrationHook hook,
            @Reference ServiceComponentRuntime components) {
        this(source, () -> {
            if (new FailedComponents(components).exist()) {
                hook.beginAnew();
            }
        });
    }

    /**
     * @param back called when the database is back
     */
    DatabaseWatch(DataSource source, Runnable back) {
        this.source = source;
        this.back = back;
    }

    @Deactivate
    void stop() {
        asker.shutdownNow();
    }

    /** @throws StoreUnavailableException at once, if the database is known to be away */
    void ensureThere() {
        if (away) {
            throw new StoreUnavailableException("the database is away", null);
        }
    }

    /**
     * Somebody found it away; it may have been one connection, or one lock that took long.
     *
     * @param failure quotes nothing of what is stored
     */
    void suspect(StoreUnavailableException failure) {
        if (asking.compareAndSet(false, true)) {
            asker.execute(() -> {
                ask();
                if (!away) {
                    LOG.warn("The database is there, but one transaction found it away: {}", reason(failure));
                    LOG.debug("It was here", failure);
                }
            });
        }
    }

    private static String reason(StoreUnavailableException failure) {
        return failure.getCause() == null
                ? failure.getMessage()
                : failure.getCause().getMessage();
    }

    private void ask() {
        try (Connection connection = source.getConnection()) {
            if (!connection.isValid(PATIENCE_IN_SECONDS)) {
                throw new SQLTransientConnectionException("it does not answer");
            }
            boolean wasAway = away;
            away = false;
            told.works();
            asking.set(false);
            if (wasAway) {
                back.run();
            }
        } catch (SQLException failure) {
            away = true;
            told.fails(failure);
            asker.schedule(this::ask, PAUSE_IN_MS, TimeUnit.MILLISECONDS);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yimen-database-watch");
        thread.setDaemon(true);
        return thread;
    }
}
