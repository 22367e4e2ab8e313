package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.KeyShelf;
import org.yimen.casework.port.StoreUnavailableException;
import org.yimen.casework.port.Vault;
import org.yimen.security.KeyCare;

/**
 * Offers the vault once the key files fit what the database holds, and nothing that reads or writes documents starts
 * before. Until then it looks again every few seconds: the right files in their place are enough, no restart is needed.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = VaultStart.PID)
@Designate(ocd = VaultConfiguration.class)
public final class VaultStart {
    static final String PID = "org.yimen.security.vault";

    private static final Logger LOG = LoggerFactory.getLogger(VaultStart.class);
    private static final long LOOK_AGAIN_IN_SECONDS = 5;

    private final BundleContext context;
    private final KeyShelf shelf;
    private final KeyVault vault;
    private final KeyFit fit;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "yimen-vault"));
    private final List<ServiceRegistration<?>> offers = new ArrayList<>();
    private Optional<String> told = Optional.empty();
    private boolean stopped;

    @Activate
    public VaultStart(@Reference KeyShelf shelf, VaultConfiguration configuration, BundleContext context) {
        this.context = context;
        this.shelf = shelf;
        this.vault = new KeyVault(
                Places.of(PID + ": keyFolder", configuration.keyFolder(), context::getProperty, "karaf.etc", "keys"),
                encrypts(configuration.cipher()));
        this.fit = new KeyFit(vault, shelf, configuration.createFirstKeys());
        look();
    }

    private static boolean encrypts(String cipher) {
        return switch (cipher) {
            case "sm4-gcm" -> true;
            case "none" -> false;
            default -> throw new IllegalArgumentException(PID + ": cipher is sm4-gcm or none, not " + cipher);
        };
    }

    @Deactivate
    void stop() {
        watch.shutdownNow();
        synchronized (this) {
            stopped = true;
            offers.forEach(ServiceRegistration::unregister);
        }
    }

    private synchronized void look() {
        if (stopped) {
            return;
        }
        Optional<String> obstacle = obstacle();
        if (obstacle.isEmpty()) {
            offer();
            return;
        }
        if (!obstacle.equals(told)) {
            LOG.error("Nothing can be read or written: {}", obstacle.get());
            told = obstacle;
        }
        watch.schedule(this::look, LOOK_AGAIN_IN_SECONDS, TimeUnit.SECONDS);
    }

    private Optional<String> obstacle() {
        try {
            return fit.obstacle();
        } catch (StoreUnavailableException away) {
            return Optional.of("the database cannot be reached");
        }
    }

    private void offer() {
        if (!vault.encrypts()) {
            LOG.warn("Documents are stored readable: cipher = none in {} is for measuring only", PID);
        }
        if (told.isPresent()) {
            LOG.info("The keys fit the database");
        }
        offers.add(context.registerService(Vault.class, vault, null));
        offers.add(context.registerService(KeyCare.class, new KeyCareService(vault, shelf), null));
    }
}
