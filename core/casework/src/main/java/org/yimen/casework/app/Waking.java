package org.yimen.casework.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.registry.CatalogueListener;
import org.yimen.casework.registry.ItemRegistry;
import org.yimen.casework.registry.LiveItem;
import org.yimen.spi.item.ReleaseId;

/**
 * Wakes the handlings that waited for an item's rules: when its bundle arrives, and now and then, since another node that
 * lacks the bundle may have let a handling wait long after it arrived here. Each node does so for the bundles it has; of
 * two that wake the same handling, its version lets one.
 */
@Component(service = Waking.class, immediate = true)
public final class Waking implements CatalogueListener {
    private static final Logger LOG = LoggerFactory.getLogger(Waking.class);
    private static final long PERIOD_IN_SECONDS = 10;

    private final Work work;
    private final Rules rules;
    private final Benefits benefits;
    private final ItemRegistry registry;
    private final Time time;
    private final ScheduledExecutorService waker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "yimen-waking"));

    @Activate
    public Waking(
            @Reference Work work,
            @Reference Rules rules,
            @Reference Benefits benefits,
            @Reference ItemRegistry registry,
            @Reference Time time) {
        this.work = work;
        this.rules = rules;
        this.benefits = benefits;
        this.registry = registry;
        this.time = time;
        registry.addListener(this);
        registry.all().forEach(this::arrived);
        waker.scheduleWithFixedDelay(this::look, PERIOD_IN_SECONDS, PERIOD_IN_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        registry.removeListener(this);
        waker.shutdown();
        try {
            // An interrupt would close an H2 file under everybody: it is the last resort.
            if (!waker.awaitTermination(PERIOD_IN_SECONDS, TimeUnit.SECONDS)) {
                waker.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            waker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void arrived(LiveItem item) {
        ReleaseId release = item.release().id();
        waker.execute(() -> wake(release));
    }

    /** Never throws: it would not be called again. */
    void look() {
        try {
            work.read(stores -> stores.handlings().awaited()).stream()
                    .filter(release -> registry.find(release).isPresent())
                    .forEach(this::wake);
        } catch (RuntimeException unavailable) {
            LOG.debug("It cannot be told now which handlings wait", unavailable);
        }
    }

    private void wake(ReleaseId release) {
        try {
            work.read(stores -> stores.handlings().waitingFor(release)).forEach(this::wake);
        } catch (RuntimeException failed) {
            LOG.warn("Handlings that wait for {} were not woken now; they wake when it arrives again", release, failed);
        }
    }

    private void wake(HandlingId id) {
        try {
            work.write(stores -> wake(stores, stores.handlings().find(id).orElseThrow()));
        } catch (RuntimeException failed) {
            LOG.warn("Handling {} was not woken now; it wakes when its item arrives again", id, failed);
        }
    }

    private Outcome<Handling> wake(Stores stores, Handling handling) {
        CaseFile file = stores.cases().find(handling.caseId()).orElseThrow();
        StoredRelease kept = rules.kept(stores, handling.pin());
        Moment now = new Moment(time.now(), By.PLATFORM);
        return benefits.compute(stores, file, handling, kept, Optional.empty(), now.day())
                .map(computed ->
                        computed.waiting().isPresent() || handling.waiting().isEmpty()
                                ? handling
                                : woken(stores, handling, computed, now));
    }

    private Handling woken(Stores stores, Handling handling, Benefits.Computed computed, Moment now) {
        Optional<Decision> decision =
                handling.decision().map(proposed -> proposed.computed(computed.benefit(), computed.parameters()));
        return work.save(
                stores,
                handling.withDecision(decision).withWaiting(Optional.empty()),
                "handling-woken",
                now,
                Map.of("release", handling.pin().release().toString()));
    }
}
