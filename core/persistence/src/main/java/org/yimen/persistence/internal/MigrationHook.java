package org.yimen.persistence.internal;

import java.sql.SQLException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables up to date before the data source is published. Pax JDBC asks its hook once and gives the data
 * source up if the database is down. So this offers the hook, and takes it back and offers it again until it has done its
 * work: Pax JDBC then begins anew each time. Offers are made on a thread of their own, so that a database that is down
 * does not hold up the start of the platform.
 */
@Component(service = MigrationHook.class, immediate = true)
public final class MigrationHook implements PreHook {
    /** What the data source's configuration names as {@code ops4j.preHook}. */
    static final String NAME = "yimen-migrations";

    private static final Logger LOG = LoggerFactory.getLogger(MigrationHook.class);
    private static final long RETRY_IN_SECONDS = 1;
    private static final long LOOK_IN_SECONDS = 5;

    private final BundleContext context;
    private final MissingDataSource missing;
    private final DatabaseTold told = new DatabaseTold();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(MigrationHook::thread);
    private volatile boolean running;
    private volatile boolean done;
    private volatile boolean failed;
    private ServiceRegistration<PreHook> offer;

    @Activate
    public MigrationHook(BundleContext context) {
        this.context = context;
        this.missing = new MissingDataSource(context);
        worker.execute(this::offerAndLookAgain);
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }

    @Override
    public synchronized void prepare(DataSource source) throws SQLException {
        running = true;
        done = false;
        try {
            long start = System.nanoTime();
            new Postgres(source).check();
            new H2(source).prepare();
            new Migrator().migrate(source);
            done = true;
            failed = false;
            told.works();
            LOG.info("The tables are up to date, in {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (SQLException cause) {
            failed = true;
            told.fails(cause);
            throw cause;
        } finally {
            running = false;
        }
    }

    /** Has the data source made anew, for what was built on it came to nothing because the database went away again. */
    void beginAnew() {
        failed = true;
        done = false;
    }

    /** Goes on for good: another data source may take the place of this one and be down. */
    private void offerAndLookAgain() {
        offerUnlessDone();
        if (!failed && !running) {
            missing.look();
        }
        worker.schedule(this::offerAndLookAgain, failed ? RETRY_IN_SECONDS : LOOK_IN_SECONDS, TimeUnit.SECONDS);
    }

    private void offerUnlessDone() {
        if (done || running) {
            return;
        }
        try {
            if (offer != null) {
                offer.unregister();
            }
            // Said anew by whoever takes the offer; nobody does if the driver has gone meanwhile.
            failed = false;
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put(PreHook.KEY_NAME, NAME);
            offer = context.registerService(PreHook.class, this, properties);
        } catch (RuntimeException stopping) {
            LOG.debug("The hook cannot be offered now", stopping);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yimen-migrations");
        thread.setDaemon(true);
        return thread;
    }
}
