package org.yimen.itests;

import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import org.apache.karaf.bundle.core.BundleService;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Boots the distribution, as it is delivered, once per test class: on free ports, with no remote repository, data in
 * the test's own folder. The test methods run inside the container.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class YimenTestSupport {

    /** Long enough for a slow machine; a test that passes never waits that long. */
    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String HTTP_PORT = "yimen.test.http.port";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Inject
    protected BundleContext bundleContext;

    @Inject
    protected BundleService bundleService;

    @Configuration
    public Option[] container() {
        var options = new ArrayList<Option>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(distribution().toURI().toString())
                        .name("Yimen")
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false),
                configureSecurity().disableKarafMBeanServerBuilder(),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                keepRuntimeFolder(),
                editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories", ""),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("yimen.repository")),
                editConfigurationFilePut("etc/system.properties", "yimen.soak", System.getProperty("yimen.soak"))));
        var httpPort = freePort();
        options.add(editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", httpPort));
        options.add(editConfigurationFilePut("etc/system.properties", HTTP_PORT, httpPort));
        options.add(editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", freePort()));
        options.add(editConfigurationFilePut("etc/org.apache.karaf.management.cfg", "rmiRegistryPort", freePort()));
        options.add(editConfigurationFilePut("etc/org.apache.karaf.management.cfg", "rmiServerPort", freePort()));
        options.addAll(virtualMachine());
        options.addAll(options());
        return options.toArray(Option[]::new);
    }

    /** What a test class needs besides the distribution; none by default. */
    protected List<Option> options() {
        return List.of();
    }

    /** The options of the distribution's own start script, which Pax Exam does not use. */
    private static List<Option> virtualMachine() {
        var karaf = System.getProperty("yimen.karaf.version");
        var options = new ArrayList<Option>();
        for (var option : List.of(
                "-Dfile.encoding=UTF-8",
                "-Xmx768m",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar",
                "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
                "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
                "--add-exports=java.security.sasl/com.sun.security.sasl=ALL-UNNAMED")) {
            options.add(new VMOption(option));
        }
        options.add(new VMOption("-classpath"));
        options.add(new VMOption(String.join(File.pathSeparator, "lib/jdk9plus/*", "lib/boot/*", "lib/endorsed/*")));
        return options;
    }

    static File distribution() {
        var archive = new File(System.getProperty("yimen.distribution"));
        if (!archive.isFile()) {
            throw new IllegalStateException("No distribution at " + archive + ": build karaf-assembly first");
        }
        return archive;
    }

    /** A port that nobody listens on right now, as text. */
    protected static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- HTTP ----

    /** The address of a path of the running platform, for example {@code /api/v1/health/ready}. */
    protected static URI address(String path) {
        return URI.create("http://127.0.0.1:" + System.getProperty(HTTP_PORT) + path);
    }

    protected HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    protected HttpResponse<String> post(String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** A request to a path with headers as name, value, name, value. */
    protected static HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    // ---- Waiting ----

    /** Asserts again and again until the assertion holds; its last failure is the test's failure. */
    protected static void eventually(Assertion assertion) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (AssertionError | IOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Something that fails with an {@link AssertionError} as long as it does not hold. */
    @FunctionalInterface
    protected interface Assertion {
        void check() throws Exception;
    }

    /** Asks until there is an answer that is not null; used where an assertion has nothing to compare yet. */
    protected static <T> T eventuallyGet(String what, Callable<T> question) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var answer = question.call();
            if (answer != null) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s in vain for " + what);
    }

    // ---- Services and bundles ----

    /** The service of a type, waited for; when it does not come, the failure names what is missing where. */
    protected <T> T service(Class<T> type) throws Exception {
        var tracker = new ServiceTracker<T, T>(bundleContext, type, null);
        tracker.open();
        try {
            var service = tracker.waitForService(PATIENCE.toMillis());
            if (service == null) {
                throw new AssertionError("No service " + type.getName() + System.lineSeparator() + missing());
            }
            return service;
        } finally {
            tracker.close();
        }
    }

    /** Every bundle that is not running, with what it lacks; empty when all is well. */
    protected String missing() {
        var report = new StringBuilder();
        for (var bundle : bundleContext.getBundles()) {
            if (!isUp(bundle)) {
                report.append(bundle.getSymbolicName())
                        .append(' ')
                        .append(bundle.getVersion())
                        .append(" is ")
                        .append(bundleService.getInfo(bundle).getState())
                        .append(System.lineSeparator())
                        .append(bundleService.getDiag(bundle))
                        .append(System.lineSeparator());
            }
        }
        return report.toString();
    }

    private static boolean isUp(Bundle bundle) {
        var fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        return bundle.getState() == (fragment ? Bundle.RESOLVED : Bundle.ACTIVE);
    }
}
