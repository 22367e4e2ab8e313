package org.yimen.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.port.StoreUnavailableException;

/**
 * Knows whether the database is away, so that nobody has to wait in order to find out. Asks it only after a failure, and
 * then until it answers. Safe for use by several threads.
 */
@Component(service = DatabaseWatch.class)
public final class DatabaseWatch {
    private static final long PAUSE_IN_MS = 500;
    private static final int PATIENCE_IN_SECONDS = 2;
    private static final Duration START = Duration.ofMinutes(1);

    private final DataSource source;
    private final Runnable beginAnew;
    private final long began = System.nanoTime();
    private final DatabaseTold told = new DatabaseTold();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final ScheduledExecutorService asker = Executors.newSingleThreadScheduledExecutor(DatabaseWatch::thread);
    private volatile boolean away;
    private boolean awayAtStart;

    @Activate
    public DatabaseWatch(
            @Reference(target = "(osgi.jndi.service.name=yimen)") DataSource source, @Reference MigrationHook hook) {
        this(source, hook::beginAnew);
    }

    /**
     * @param beginAnew called when a database is back that went away just after the start: components that look into it
     *     once, in order to start, get another chance
     */
    DatabaseWatch(DataSource source, Runnable beginAnew) {
        this.source = source;
        this.beginAnew = beginAnew;
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

    /** Somebody found it away; it may have been one connection, or one lock that took long. */
    void suspect() {
        if (asking.compareAndSet(false, true)) {
            asker.execute(this::ask);
        }
    }

    private void ask() {
        try (Connection connection = source.getConnection()) {
            if (!connection.isValid(PATIENCE_IN_SECONDS)) {
                throw new SQLTransientConnectionException("it does not answer");
            }
            away = false;
            told.works();
            asking.set(false);
            if (awayAtStart) {
                beginAnew.run();
            }
        } catch (SQLException failure) {
            awayAtStart |= !away && System.nanoTime() - began < START.toNanos();
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
