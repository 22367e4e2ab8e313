package org.yimen.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yimen.bench.load.LoadReport;
import org.yimen.bench.trace.Trace;
import org.yimen.itests.DemoPlatform;
import org.yimen.itests.PlatformProcess;

/** The distribution with the invented city and the bench's own bundle, on one database. */
final class BenchPlatform implements AutoCloseable {
    private static final String DRIVER = "osgi.jdbc.driver.name = ";
    private static final String RECORDED = "Recorded ";
    private static final String SOURCE = "etc/org.ops4j.datasource-yimen.cfg";

    private final BenchDatabase database;
    private final DemoPlatform platform;
    private final Http http;
    private final PlatformClient people;

    private BenchPlatform(BenchDatabase database, DemoPlatform platform) throws Exception {
        this.database = database;
        this.platform = platform;
        this.http = new Http(platform.process()::address);
        this.people = new PlatformClient(http, platform::token);
        awaitAll();
    }

    /**
     * Starts it with a recorder before its database.
     *
     * @param cipher that documents are stored by; empty for the one that is delivered
     */
    static BenchPlatform startRecording(BenchDatabase database, String cipher) throws Exception {
        DemoPlatform platform = DemoPlatform.unpacked("bench");
        try {
            prepare(platform.process().home(), database, cipher);
            platform.startAgain();
            return new BenchPlatform(database, platform);
        } catch (Exception | Error failed) {
            platform.close();
            throw failed;
        }
    }

    private static void prepare(Path home, BenchDatabase database, String cipher) throws IOException {
        database.configure(home);
        if (!cipher.isEmpty()) {
            Files.writeString(home.resolve("etc/org.yimen.security.vault.cfg"), "cipher = " + cipher + "\n");
        }
        record(home, true);
        Files.copy(Path.of(System.getProperty("yimen.bench.bundle")), home.resolve("deploy/yimen-bench.jar"));
    }

    private static void record(Path home, boolean recorded) throws IOException {
        Path file = home.resolve(SOURCE);
        String own = Files.readString(file).replaceFirst(DRIVER + RECORDED, DRIVER);
        Files.writeString(file, recorded ? own.replaceFirst(DRIVER, DRIVER + RECORDED) : own);
    }

    /** Starts it again as it is delivered, without the recorder. */
    void goOnUnrecorded() throws Exception {
        platform.process().stop();
        record(home(), false);
        startAgain();
    }

    void stop() throws InterruptedException {
        platform.process().stop();
    }

    void startAgain() throws Exception {
        platform.startAgain();
        awaitAll();
    }

    private void awaitAll() throws Exception {
        platform.process().awaitServed("/bench/control/recording");
        for (String item : Script.ITEMS) {
            platform.process().awaitServed("/api/v1/catalogue/" + item);
        }
    }

    BenchDatabase database() {
        return database;
    }

    PlatformClient people() {
        return people;
    }

    PlatformProcess process() {
        return platform.process();
    }

    Path home() {
        return platform.process().home();
    }

    Http http() {
        return http;
    }

    JsonNode recorded() throws Exception {
        return http.json("GET", "/bench/control/recording");
    }

    void use(Trace trace) throws Exception {
        http.send("PUT", "/bench/control/trace", Http.JSON.writeValueAsBytes(trace));
    }

    /** The first of a million numbers for journeys that are done again. */
    long journeys() throws Exception {
        return http.json("POST", "/bench/control/journeys").asLong();
    }

    LoadReport jdbc(int clients, long warmUp, long seconds) throws Exception {
        String question = "?clients=" + clients + "&warmUp=" + warmUp + "&seconds=" + seconds;
        return Http.JSON.treeToValue(http.json("POST", "/bench/control/jdbc" + question), LoadReport.class);
    }

    /** Bytes of the heap in use after a collection. */
    long heap() throws Exception {
        return http.json("GET", "/bench/control/heap").asLong();
    }

    @Override
    public void close() throws Exception {
        platform.close();
    }
}
