package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Assume;
import org.junit.Test;
import org.yimen.itests.fuzz.Fuzzing;

/**
 * Requests made from the API's own description, valid, mutated and hostile, meet cases in every state: nothing is a failure
 * of the platform, what is refused changes nothing, and nobody's data gets into the log.
 *
 * <p>{@code -Dyimen.fuzz.seed=…} repeats a run: up to what the platform itself makes up, such as ids, the same requests are
 * sent. What is found is told with seed, index and the shortest request that shows it; it also stands in
 * {@code target/fuzz-<seed>.txt}, with how often each operation was asked.
 */
public class FuzzIT {
    private static final boolean SOAK = Boolean.getBoolean("yimen.soak");

    /** Of some hundred operations. */
    private static final int MOST_GAPS = 8;

    /** Each round has a platform of its own: looking through a database takes the longer the more is in it. */
    private static final int ROUNDS = SOAK ? 50 : 1;

    private static final int REQUESTS = Integer.getInteger("yimen.fuzz.requests", 20_000);

    /** The short run says the same each time about the same platform; the long one looks further each time. */
    private static final long SEED = Long.getLong("yimen.fuzz.seed", SOAK ? System.currentTimeMillis() : 20261127L);

    @Test
    public void whateverIsSentIsAnsweredAndWhatIsRefusedChangesNothing() throws Exception {
        Assume.assumeTrue(
                "asked for by -Dyimen.fuzz=true or in the long run: four clients at once make each run another one",
                SOAK || Boolean.getBoolean("yimen.fuzz"));
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            try (DemoPlatform platform = DemoPlatform.start("fuzz", FuzzIT::prepare)) {
                for (JsonNode item : Family.application().get("items")) {
                    platform.process().awaitServed("/api/v1/catalogue/" + item.asText());
                }
                fuzz(platform, seed);
                String verified = platform.shell("yimen:verify-events");
                assertTrue(verified, verified.contains(" 0 broken."));
            }
        }
    }

    /** A second process looks into the database; nothing in the background changes what it sees there. */
    private static void prepare(Path home) throws Exception {
        Path source = home.resolve("etc/org.ops4j.datasource-yimen.cfg");
        Files.writeString(source, Files.readString(source).replace("DB_CLOSE_ON_EXIT=FALSE", "AUTO_SERVER=TRUE"));
        Path properties = home.resolve("etc/system.properties");
        Files.writeString(properties, Files.readString(properties) + "\nh2.bindAddress = 127.0.0.1\n");
        Files.writeString(home.resolve("etc/org.yimen.due-dates.cfg"), "periodInSeconds = 86400\n");
        Files.writeString(home.resolve("etc/org.yimen.rest.cfg"), "progressPerMinute = 1000\n");
    }

    private static void fuzz(DemoPlatform platform, long seed) throws Exception {
        try (Fuzzing fuzzing = new Fuzzing(
                platform.process().home(),
                platform.process().address("").getPort(),
                platform.get("", "/openapi.json").done(),
                seed,
                REQUESTS)) {
            System.out.println(fuzzing.run(platform.password(), Family.application()));
            String findings = fuzzing.findings();
            Files.writeString(Path.of("target", "fuzz-" + seed + ".txt"), findings + "\n" + fuzzing.coverage());
            assertEquals("", findings);
            assertEquals(List.of(), fuzzing.personalDataInLogs());
            List<String> gaps = fuzzing.gaps();
            // How deep a journey comes between hostile twins depends on who is faster; JourneyIT does each step.
            assertTrue("operations that were never done, or never refused: " + gaps, gaps.size() <= MOST_GAPS);
        }
    }
}
