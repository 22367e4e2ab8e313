package org.yimen.console.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.yimen.casework.registry.OperatorFinding;

/** A folder and a container of proxies; the test says when it is looked at. */
class DeployFolderWatchTest {
    private static final Duration LONG = Duration.ofSeconds(9);

    @TempDir
    private Path folder;

    private final List<Installed> installed = new ArrayList<>();
    private final SteppedClock clock = new SteppedClock();
    private int startLevel = 100;
    private int starts;

    private final class Installed {
        String location;
        String name = "org.example.meals";
        String version = "1.0.0";
        int state = Bundle.ACTIVE;
        boolean toBeStarted = true;
        BundleException failure;
    }

    private DeployFolderWatch watch() {
        return new DeployFolderWatch(context(), configuration(), clock);
    }

    private List<OperatorFinding> lookTwice(DeployFolderWatch watch) throws Exception {
        watch.look();
        clock.pass(LONG);
        watch.look();
        return watch.findings();
    }

    private Installed installedFrom(Path file) {
        Installed bundle = new Installed();
        bundle.location = file.toUri().toString();
        installed.add(bundle);
        return bundle;
    }

    private Path meals() throws Exception {
        return DroppedFiles.write(folder, "meals.jar", DroppedFiles.bundle("org.example.meals", "1.0.0"));
    }

    @Test
    void a_file_that_became_a_running_bundle_is_no_problem() throws Exception {
        installedFrom(meals());
        assertThat(lookTwice(watch())).isEmpty();
    }

    @Test
    void a_file_that_stays_uninstalled_is_told_after_a_while_and_goes_when_it_goes() throws Exception {
        Path file = DroppedFiles.write(folder, "meals.jar", new byte[10]);
        DeployFolderWatch watch = watch();
        Instant dropped = clock.instant();
        watch.look();
        assertThat(watch.findings()).isEmpty();

        assertThat(lookTwice(watch)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(OperatorFinding.Kind.NOT_INSTALLED);
            assertThat(finding.bundle()).isEqualTo("meals.jar");
            assertThat(finding.since()).isEqualTo(dropped);
            assertThat(finding.sentence()).contains("不是有效的压缩包");
        });
        Files.delete(file);
        watch.look();
        assertThat(watch.findings()).isEmpty();
    }

    @Test
    void a_file_that_is_still_written_to_is_given_its_time() throws Exception {
        DeployFolderWatch watch = watch();
        for (int length = 10; length < 15; length++) {
            DroppedFiles.write(folder, "meals.jar", new byte[length]);
            watch.look();
            clock.pass(LONG);
        }
        assertThat(watch.findings()).isEmpty();
    }

    @Test
    void a_sound_file_that_is_not_taken_is_told_until_it_is_installed() throws Exception {
        Path file = meals();
        DeployFolderWatch watch = watch();
        assertThat(lookTwice(watch)).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .contains("meals.jar", "karaf.log"));
        installedFrom(file);
        watch.look();
        assertThat(watch.findings()).isEmpty();
    }

    @Test
    void a_file_whose_bundle_is_installed_from_elsewhere_is_in_order() throws Exception {
        meals();
        installedFrom(Path.of("/elsewhere/other-name.jar"));
        assertThat(lookTwice(watch())).isEmpty();
    }

    @Test
    void a_file_that_was_overwritten_in_vain_is_told() throws Exception {
        Installed old = installedFrom(meals());
        old.version = "0.9.0";
        assertThat(lookTwice(watch())).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .contains("org.example.meals 1.0.0", "org.example.meals 0.9.0"));
    }

    @Test
    void a_bundle_that_does_not_start_is_told_once_with_its_reason() throws Exception {
        Installed bundle = installedFrom(meals());
        bundle.state = Bundle.INSTALLED;
        bundle.failure = new BundleException("missing requirement org.example.nowhere");
        DeployFolderWatch watch = watch();
        assertThat(lookTwice(watch)).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).contains("缺少运行所需");
            assertThat(finding.detail()).contains("org.example.nowhere");
        });
        lookTwice(watch);
        assertThat(starts).isEqualTo(1);
    }

    @Test
    void an_activator_that_throws_is_told_with_what_it_threw() throws Exception {
        Installed bundle = installedFrom(meals());
        bundle.state = Bundle.RESOLVED;
        bundle.failure = new BundleException("activator", new IllegalStateException("no settings"));
        assertThat(lookTwice(watch())).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).contains("启动时出错");
            assertThat(finding.detail()).isEqualTo("java.lang.IllegalStateException: no settings");
        });
    }

    @Test
    void a_bundle_that_an_operator_stopped_is_told_and_left_alone() throws Exception {
        Installed bundle = installedFrom(meals());
        bundle.state = Bundle.RESOLVED;
        bundle.toBeStarted = false;
        assertThat(lookTwice(watch())).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .contains("已被停止"));
        assertThat(starts).isZero();
    }

    @Test
    void an_archive_is_in_order_when_its_bundle_runs() throws Exception {
        byte[] bundle = DroppedFiles.bundle("org.example.meals", "1.0.0");
        DroppedFiles.write(folder, "meals.kar", DroppedFiles.zip("repository/org/example/meals.jar", bundle));
        DeployFolderWatch watch = watch();
        assertThat(lookTwice(watch)).hasSize(1);
        installedFrom(Path.of("/mvn/org.example/meals"));
        watch.look();
        assertThat(watch.findings()).isEmpty();
    }

    @Test
    void nothing_is_missed_before_the_container_looks_at_the_folder_itself() throws Exception {
        meals();
        startLevel = 50;
        assertThat(lookTwice(watch())).isEmpty();
    }

    private DeployFolder configuration() {
        return (DeployFolder) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DeployFolder.class, Annotation.class},
                (proxy, method, arguments) ->
                        method.getName().equals("felix_fileinstall_dir") ? folder.toString() : (Object) 80);
    }

    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> method.getName().equals("getBundles")
                        ? installed.stream().map(this::bundle).toArray(Bundle[]::new)
                        : system());
    }

    private Bundle system() {
        FrameworkStartLevel level = (FrameworkStartLevel) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {FrameworkStartLevel.class},
                (proxy, method, arguments) -> startLevel);
        return (Bundle) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> level);
    }

    private Bundle bundle(Installed of) {
        BundleStartLevel level = (BundleStartLevel) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BundleStartLevel.class},
                (proxy, method, arguments) -> of.toBeStarted);
        return (Bundle) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getLocation" -> of.location;
                    case "getSymbolicName" -> of.name;
                    case "getVersion" -> new Version(of.version);
                    case "getState" -> of.state;
                    case "getHeaders" -> new Hashtable<String, String>();
                    case "adapt" -> arguments[0] == BundleStartLevel.class ? level : null;
                    case "start" -> {
                        starts++;
                        throw of.failure;
                    }
                    default -> throw new AssertionError(method);
                });
    }

    /** Stands until it is moved. */
    private static final class SteppedClock extends Clock {
        private Instant now = Instant.parse("2026-08-03T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
