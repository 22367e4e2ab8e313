package org.yimen.console.internal.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.registry.FindingSource;
import org.yimen.casework.registry.OperatorFinding;

/**
 * Tells which dropped files did not become running bundles. The container passes over a file that it can make nothing
 * of in silence, and logs once what does not start; an operator who moved a file into the folder would look in vain.
 * There is one of this for each folder that is configured.
 */
@Component(
        service = FindingSource.class,
        immediate = true,
        configurationPid = "org.apache.felix.fileinstall",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DeployFolderWatch implements FindingSource {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolderWatch.class);
    private static final long PERIOD_IN_MS = 1_000;
    /** A bundle is there within seconds; an archive with a feature takes longer than a bundle alone. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Path folder;
    private final int activeLevel;
    private final BundleContext context;
    private final BundleCheck check;
    private final Clock clock;
    private final Map<Path, Sighting> sightings = new HashMap<>();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(DeployFolderWatch::thread);
    private volatile List<OperatorFinding> findings = List.of();

    @Activate
    public DeployFolderWatch(BundleContext context, DeployFolder configuration) {
        this(context, configuration, Clock.systemUTC());
        worker.scheduleWithFixedDelay(this::lookUnlessItFails, PERIOD_IN_MS, PERIOD_IN_MS, TimeUnit.MILLISECONDS);
    }

    /** One that looks only when it is told to. */
    DeployFolderWatch(BundleContext context, DeployFolder configuration, Clock clock) {
        this.folder = Path.of(configuration.felix_fileinstall_dir()).toAbsolutePath();
        this.activeLevel = configuration.felix_fileinstall_active_level();
        this.context = context;
        this.check = new BundleCheck(context);
        this.clock = clock;
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }

    @Override
    public List<OperatorFinding> findings() {
        return findings;
    }

    private void lookUnlessItFails() {
        try {
            look();
        } catch (IOException | RuntimeException failed) {
            // The folder is away or a bundle went meanwhile: the next look tells.
            LOG.debug("Folder {} cannot be looked at now", folder, failed);
        }
    }

    void look() throws IOException {
        if (startLevel() < activeLevel) {
            return;
        }
        List<Path> files = files();
        sightings.keySet().retainAll(files);
        List<OperatorFinding> all = new ArrayList<>();
        for (Path file : files) {
            look(file).ifPresent(all::add);
        }
        findings = List.copyOf(all);
    }

    private Optional<OperatorFinding> look(Path file) throws IOException {
        Sighting sighting = Sighting.of(file, Optional.ofNullable(sightings.get(file)));
        sightings.put(file, sighting);
        FileContent content = sighting.content();
        Instant now = clock.instant();
        boolean isNew = sighting.look(check.check(file, content), () -> check.explain(file, content), now, PATIENCE);
        if (isNew) {
            sighting.told().ifPresent(trouble -> LOG.warn("Dropped file: {} {}", trouble.sentence(), trouble.detail()));
        }
        return sighting.told().map(trouble -> finding(file, sighting.since(), trouble));
    }

    private OperatorFinding finding(Path file, Instant since, Trouble trouble) {
        return new OperatorFinding(
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                file.getFileName().toString(),
                OperatorFinding.Kind.NOT_INSTALLED,
                trouble.sentence(),
                trouble.detail(),
                since);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(FileContent::isArchive)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private int startLevel() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID)
                .adapt(FrameworkStartLevel.class)
                .getStartLevel();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yimen-deploy-folder");
        thread.setDaemon(true);
        return thread;
    }
}
