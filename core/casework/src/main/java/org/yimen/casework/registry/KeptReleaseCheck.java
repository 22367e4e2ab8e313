package org.yimen.casework.registry;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Transactions;
import org.yimen.spi.item.ReleaseId;

/**
 * Lets the registry compare what is installed with what cases are pinned to, as soon as the database is there; and now
 * and then again, since the database may have been away when an item arrived, and another node keeps releases too.
 */
@Component(service = KeptReleaseCheck.class, immediate = true)
public final class KeptReleaseCheck implements KeptReleases {
    private static final long PERIOD_IN_SECONDS = 20;

    private final ItemRegistry registry;
    private final Transactions transactions;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(KeptReleaseCheck::thread);

    @Activate
    public KeptReleaseCheck(@Reference ItemRegistry registry, @Reference Transactions transactions) {
        this.registry = registry;
        this.transactions = transactions;
        registry.compareWith(this);
        worker.scheduleWithFixedDelay(
                () -> registry.compareWith(this), PERIOD_IN_SECONDS, PERIOD_IN_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        worker.shutdownNow();
        // A look that is under way would otherwise come after the end.
        worker.awaitTermination(PERIOD_IN_SECONDS, TimeUnit.SECONDS);
        registry.compareWith(KeptReleases.NONE);
    }

    @Override
    public Optional<StoredRelease> find(ReleaseId release) {
        return transactions.read(stores -> stores.releases().find(release));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yimen-kept-releases");
        thread.setDaemon(true);
        return thread;
    }
}
