package org.yimen.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The distribution with the invented city, as its people use it: over HTTP, each with an account of their own. */
public final class DemoPlatform implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String SHELL_USER = "operator";
    private static final String SHELL_PASSWORD = UUID.randomUUID().toString();

    private final PlatformProcess process;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new HashMap<>();
    private final List<AutoCloseable> closedWithIt = new ArrayList<>();
    private final List<Path> databaseFolders = new ArrayList<>();

    private final Supplier<PlatformProcess> asked;

    private DemoPlatform(PlatformProcess process) {
        this(process, () -> process);
    }

    private DemoPlatform(PlatformProcess process, Supplier<PlatformProcess> asked) {
        this.process = process;
        this.asked = asked;
        this.databaseFolders.add(process.home().resolve("data/yimen/db.mv.db"));
    }

    /** Nodes behind one address: each request goes to the next one, as by a proxy that knows nothing of sessions. */
    static DemoPlatform inTurn(DemoPlatform... nodes) {
        AtomicInteger turn = new AtomicInteger();
        return new DemoPlatform(
                nodes[0].process, () -> nodes[Math.floorMod(turn.getAndIncrement(), nodes.length)].process);
    }

    /**
     * What the API answered.
     *
     * @param status HTTP status
     * @param etag empty if there is none
     * @param text the body as it came
     */
    record Reply(int status, String etag, String text) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }

        /** The body, if the request had its effect. */
        JsonNode done() {
            if (status >= 300) {
                throw new AssertionError(status + " " + text);
            }
            return json();
        }
    }

    /** On H2, as delivered. */
    static DemoPlatform start(String name) throws Exception {
        DemoPlatform platform = unpacked(name);
        platform.startAgain();
        return platform;
    }

    /** What is done to the unpacked folder before the first start. */
    @FunctionalInterface
    interface Preparation {
        void prepare(Path home) throws Exception;
    }

    static DemoPlatform start(String name, Preparation preparation) throws Exception {
        DemoPlatform platform = unpacked(name);
        preparation.prepare(platform.process().home());
        platform.startAgain();
        return platform;
    }

    /** On PostgreSQL. Platforms that are started on the same server share its database: they are nodes. */
    static DemoPlatform startOn(String name, PostgresServer server) throws Exception {
        DemoPlatform platform = unpacked(name);
        platform.process().useDatabase(server);
        platform.startAgain();
        return platform;
    }

    /** On a PostgreSQL of its own, which ends with it. */
    static DemoPlatform startOnPostgres(String name) throws Exception {
        PostgresServer server = PostgresServer.start();
        DemoPlatform platform = unpacked(name);
        platform.closedWithIt.add(server);
        platform.databaseFolders.clear();
        platform.databaseFolders.add(server.folder());
        platform.process().useDatabase(server);
        platform.startAgain();
        return platform;
    }

    /** The folders in which its database lies. */
    List<Path> databaseFolders() {
        return databaseFolders;
    }

    /** Ready to be started. */
    public static DemoPlatform unpacked(String name) throws Exception {
        PlatformProcess process = PlatformProcess.unpack(name);
        Files.writeString(process.home().resolve("etc/org.yimen.demo.cfg"), "enabled = true\n");
        Files.writeString(
                process.home().resolve("etc/org.yimen.security.firststart.cfg"), "createAdministrator = false\n");
        Files.writeString(
                process.home().resolve("etc/users.properties"),
                SHELL_USER + " = " + SHELL_PASSWORD
                        + ",_g_:admingroup\n_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh\n");
        return new DemoPlatform(process);
    }

    public void startAgain() throws Exception {
        process.start();
        process.awaitReady();
        process.awaitFile(accounts());
        process.awaitServed("/api/v1/catalogue");
    }

    public PlatformProcess process() {
        return process;
    }

    /** The file that names the accounts and their password. */
    Path accounts() {
        return process.home().resolve("data/yimen/demo-accounts.txt");
    }

    String password() throws IOException {
        return Files.readAllLines(accounts()).get(0).replaceFirst("^[^:]*: ", "");
    }

    Reply post(String login, String path, Object body) throws Exception {
        return send(login, "POST", path, json(body), Map.of("Content-Type", "application/json"));
    }

    Reply post(String login, String path) throws Exception {
        return send(login, "POST", path, BodyPublishers.noBody(), Map.of());
    }

    Reply get(String login, String path) throws Exception {
        return send(login, "GET", path, BodyPublishers.noBody(), Map.of());
    }

    /** The bytes of an answer, such as a scan. */
    byte[] download(String login, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(asked.get().address("/api/v1" + path))
                .header("Authorization", "Bearer " + token(login))
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + path);
        }
        return answer.body();
    }

    Reply put(String login, String path, Object body, String etag) throws Exception {
        return send(login, "PUT", path, json(body), Map.of("Content-Type", "application/json", "If-Match", etag));
    }

    Reply upload(String login, String path, String type, byte[] bytes) throws Exception {
        return send(login, "POST", path, BodyPublishers.ofByteArray(bytes), Map.of("Content-Type", type));
    }

    /** Sends anything, well-formed or not; nobody is signed in if the login is empty. */
    Reply send(String login, String method, String path, BodyPublisher body, Map<String, String> headers)
            throws Exception {
        HttpResponse<String> answer = ask(login, method, path, body, headers);
        return new Reply(
                answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), answer.body());
    }

    /** As {@link #send}, with all headers of the answer. */
    HttpResponse<String> ask(String login, String method, String path, BodyPublisher body, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.get().address("/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::header);
        if (!login.isEmpty()) {
            request.header("Authorization", "Bearer " + token(login));
        }
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends text as a JSON body, as it is. */
    Reply sendText(String login, String path, String text) throws Exception {
        return send(login, "POST", path, BodyPublishers.ofString(text), Map.of("Content-Type", "application/json"));
    }

    /** Sends bytes as a JSON body, as they are. */
    Reply sendBytes(String login, String path, byte[] bytes) throws Exception {
        return send(login, "POST", path, BodyPublishers.ofByteArray(bytes), Map.of("Content-Type", "application/json"));
    }

    /** What a person proves with that he is signed in. */
    public String token(String login) throws Exception {
        String known = tokens.get(login);
        if (known != null) {
            return known;
        }
        Map<String, String> who = Map.of("login", login, "password", password(), "kind", "BEARER");
        String token = post("", "/sessions", who).done().get("token").asText();
        tokens.put(login, token);
        return token;
    }

    private static BodyPublisher json(Object body) throws IOException {
        return BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8);
    }

    /** Sets the platform's clock ahead of the machine's, as an operator does for training. Who was signed in signs in anew. */
    void setAhead(long days) throws IOException {
        tokens.clear();
        Files.writeString(process.home().resolve("etc/org.yimen.time.cfg"), "ahead = PT" + days * 24 + "H\n");
    }

    /** What the operator's shell answers to a command. */
    String shell(String command) throws Exception {
        return process.shell(SHELL_USER, SHELL_PASSWORD, command);
    }

    /** Everything the platform has logged. */
    String log() throws IOException {
        return Files.readString(process.home().resolve("data/log/karaf.log"));
    }

    @Override
    public void close() throws Exception {
        process.close();
        for (AutoCloseable one : closedWithIt) {
            one.close();
        }
    }
}
