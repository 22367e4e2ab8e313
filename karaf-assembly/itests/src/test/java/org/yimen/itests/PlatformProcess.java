package org.yimen.itests;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The distribution as an operator runs it: unpacked, started by its own script, seen from outside. For tests that must
 * not share the machine's Maven repository with the platform, or that stop, kill and start it.
 */
public final class PlatformProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("yimen.patience", 300));

    private final Path home;
    private final String httpPort = YimenTestSupport.freePort();
    private final String sshPort = YimenTestSupport.freePort();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process process;
    private final Map<String, String> told = new HashMap<>();
    private int linesBeforeStart;
    private boolean cutOff;

    private PlatformProcess(Path home) {
        this.home = home;
    }

    /** Unpacks the archive into a new folder below {@code target}. */
    public static PlatformProcess unpack(String name) throws IOException, InterruptedException {
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "platform")), name)
                .toAbsolutePath();
        var tar = new ProcessBuilder(
                        "tar", "-xzf", YimenTestSupport.distribution().getPath(), "-C", home.toString(), "--strip", "1")
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar ended with " + tar.exitValue());
        }
        return new PlatformProcess(home);
    }

    /** Whether this machine lets a process be started without a network; it takes root and Linux. */
    static boolean canCutOff() throws InterruptedException {
        try {
            return run("unshare", "-n", "ip", "link", "set", "lo", "up") == 0
                    && run("nsenter", "--version") == 0
                    && run("curl", "--version") == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** From the next start on it has no network but its own loopback, on which it is asked from inside. */
    void cutOff() {
        cutOff = true;
    }

    /** From the next start on its database is this PostgreSQL, chosen as {@code docs/operators.md} tells an operator. */
    void useDatabase(PostgresServer server) throws IOException {
        tell(server.environment());
        Files.copy(
                home.resolve("etc/databases/postgresql.cfg"),
                home.resolve("etc/org.ops4j.datasource-yimen.cfg"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Sets variables of the environment from the next start on. */
    void tell(Map<String, String> environment) {
        told.putAll(environment);
    }

    /** The unpacked folder, with {@code deploy}, {@code etc} and {@code data}. */
    public Path home() {
        return home;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** Starts the platform with an empty home folder, so that it finds nobody's Maven repository or settings. */
    public void start() throws IOException {
        var emptyHome = Files.createDirectories(home.resolve("empty-home"));
        var command = new ProcessBuilder(startCommand())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        var environment = command.environment();
        environment.keySet().removeIf(key -> key.startsWith("KARAF_") || key.startsWith("JAVA_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", emptyHome.toString());
        environment.put("YIMEN_HTTP_PORT", httpPort);
        environment.put("YIMEN_SSH_PORT", sshPort);
        environment.put("EXTRA_JAVA_OPTS", "-Duser.home=" + emptyHome);
        environment.putAll(told);
        // The script hands over to the virtual machine: this process is the platform.
        environment.put("KARAF_DAEMON", "true");
        linesBeforeStart = allLogged().size();
        process = command.start();
    }

    private List<String> startCommand() {
        var start = List.of(home.resolve("bin/karaf").toString(), "daemon");
        var alone = List.of("unshare", "-n", "sh", "-c", "ip link set lo up && exec \"$0\" \"$@\"");
        return cutOff ? Stream.concat(alone.stream(), start.stream()).toList() : start;
    }

    /** Waits until the platform says that it is ready; a failure carries the warnings and errors of its log. */
    public void awaitReady() throws IOException, InterruptedException {
        awaitStatus("/api/v1/health/ready", 200);
    }

    /** Waits until a GET is answered with a status. */
    public void awaitStatus(String path, int status) throws IOException, InterruptedException {
        await(status + " at " + path, () -> status(path) == status);
    }

    /** What the operator's shell answers to a command. */
    String shell(String user, String password, String command) throws IOException, InterruptedException {
        var client = new ProcessBuilder(
                        home.resolve("bin/client").toString(), "-a", sshPort, "-u", user, "-p", password, "-b")
                .redirectErrorStream(true);
        client.environment().put("JAVA_HOME", System.getProperty("java.home"));
        client.environment().remove("KARAF_DATA");
        var running = client.start();
        try (var input = running.getOutputStream()) {
            input.write((command + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        }
        var answer = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return answer;
    }

    /** What {@code bin/yimen} says to some words; fails if it ends with another code than 0. */
    String tool(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(home.resolve("bin/yimen").toString()), Stream.of(words))
                .toList();
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("KARAF_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(told);
        builder.environment().putAll(environment);
        var running = builder.start();
        var answer = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new AssertionError(String.join(" ", words) + " ended with " + running.exitValue() + ": " + answer);
        }
        return answer;
    }

    /** Waits until it has logged a text since its last start. */
    public void awaitLogged(String text) throws IOException, InterruptedException {
        await(text, () -> logged().stream().anyMatch(line -> line.contains(text)));
    }

    /** Waits until an address answers. */
    public void awaitServed(String path) throws IOException, InterruptedException {
        await(path, () -> status(path) == 200);
    }

    /** Waits until a file is there. */
    void awaitFile(Path file) throws IOException, InterruptedException {
        await(file.getFileName().toString(), () -> Files.isReadable(file));
    }

    private void await(String what, Question question) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!question.isTrue()) {
            if (!process.isAlive()) {
                throw new AssertionError("It ended with " + process.exitValue() + System.lineSeparator() + troubles());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s in vain for " + what
                        + System.lineSeparator() + String.join(System.lineSeparator(), troubles()));
            }
            Thread.sleep(100);
        }
    }

    @FunctionalInterface
    private interface Question {
        boolean isTrue() throws IOException, InterruptedException;
    }

    /** The status that a GET is answered with; 0 when nobody answers. */
    int status(String path) throws InterruptedException {
        try {
            return cutOff ? statusInside(path) : get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private int statusInside(String path) throws IOException, InterruptedException {
        var asking = new ProcessBuilder(
                        "nsenter",
                        "--net=/proc/" + process.pid() + "/ns/net",
                        "curl",
                        "-s",
                        "-o",
                        "/dev/null",
                        "-m",
                        "30",
                        "-w",
                        "%{http_code}",
                        address(path).toString())
                .start();
        var answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asking.waitFor();
        return answer.matches("\\d{3}") ? Integer.parseInt(answer) : 0;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
        return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** What is answered to a request as it is written, which no client would send; nothing more is sent after it. */
    String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(httpPort))) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The warnings and errors that the platform has logged since its last start. */
    List<String> troubles() throws IOException {
        return logged().stream()
                .filter(line -> line.contains(" ERROR ") || line.contains(" WARN "))
                .toList();
    }

    private List<String> logged() throws IOException {
        var lines = allLogged();
        return lines.subList(linesBeforeStart, lines.size());
    }

    private List<String> allLogged() throws IOException {
        var log = home.resolve("data/log/karaf.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** Its id on this machine, as leases in the database name it. */
    public long pid() {
        return process.pid();
    }

    /** A regular stop, as an operator does it. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It still runs a minute after it was asked to stop");
        }
    }

    /** Ends the process at once, with no chance to write anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
