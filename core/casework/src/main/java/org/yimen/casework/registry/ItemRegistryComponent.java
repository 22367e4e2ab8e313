package org.yimen.casework.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.Designate;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactProvider;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.item.RescueItem;

/**
 * Ties the registry to the container. A service is got here, on a thread of the registry, and not by the component
 * runtime: a plug-in whose constructor fails or hangs is then told to the operator instead of being left out in
 * silence, and the thread that installs bundles never waits for one.
 */
@Component(service = ItemRegistry.class, immediate = true)
@Designate(ocd = ItemRegistryConfiguration.class)
public final class ItemRegistryComponent implements ItemRegistry {
    private static final int ARRIVALS = 4;

    private final BundleContext context;
    private final ItemGuard guard;
    private final ThreadPoolExecutor arrivals;
    private final LiveRegistry registry;
    private final Bundles bundles = new Bundles();
    private final StartFailures failures;

    @Activate
    public ItemRegistryComponent(
            BundleContext context,
            @Reference ServiceComponentRuntime components,
            ItemRegistryConfiguration configuration) {
        this.context = context;
        this.failures = new StartFailures(components);
        this.guard = new ItemGuard(
                new GuardSettings(
                        Duration.ofMillis(configuration.callBudgetInMs()),
                        Duration.ofMillis(configuration.startBudgetInMs()),
                        configuration.faultsToQuarantine(),
                        Duration.ofMinutes(configuration.faultWindowInMinutes()),
                        configuration.callsPerPlugin(),
                        configuration.threads()),
                Clock.systemUTC());
        this.arrivals = new ThreadPoolExecutor(
                ARRIVALS, ARRIVALS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ItemRegistryComponent::thread);
        arrivals.allowCoreThreadTimeOut(true);
        this.registry = new LiveRegistry(guard, arrivals);
        registry.addListener(new CatalogueLog());
    }

    @Deactivate
    void deactivate() {
        arrivals.shutdownNow();
        guard.close();
    }

    @Reference(
            service = RescueItem.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindItem(ServiceReference<RescueItem> item) {
        registry.itemArrived(item, () -> got(item), () -> bundles.of(item));
    }

    void unbindItem(ServiceReference<RescueItem> item) {
        registry.left(item);
        context.ungetService(item);
    }

    @Reference(
            service = FactProvider.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindProvider(ServiceReference<FactProvider> provider) {
        registry.providerArrived(provider, () -> got(provider), () -> bundles.of(provider));
    }

    void unbindProvider(ServiceReference<FactProvider> provider) {
        registry.left(provider);
        context.ungetService(provider);
    }

    @Override
    public Optional<LiveItem> current(ItemCode item, LocalDate day) {
        return registry.current(item, day);
    }

    @Override
    public Optional<LiveItem> find(ReleaseId release) {
        return registry.find(release);
    }

    @Override
    public Optional<LiveItem> find(ReleaseId release, String digest) {
        return registry.find(release, digest);
    }

    @Override
    public List<LiveItem> all() {
        return registry.all();
    }

    @Override
    public Optional<FactDefinition> factDefinition(FactKey key) {
        return registry.factDefinition(key);
    }

    @Override
    public List<OperatorFinding> problems() {
        return registry.problems();
    }

    @Override
    public boolean lift(ReleaseId release) {
        return registry.lift(release);
    }

    @Override
    public void compareWith(KeptReleases kept) {
        registry.compareWith(kept);
    }

    @Override
    public void addListener(CatalogueListener listener) {
        registry.addListener(listener);
    }

    @Override
    public void removeListener(CatalogueListener listener) {
        registry.removeListener(listener);
    }

    private <S> S got(ServiceReference<S> reference) {
        S service = context.getService(reference);
        if (service == null) {
            failures.raise(reference);
        }
        return service;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yimen-item-arrival");
        thread.setDaemon(true);
        return thread;
    }
}
