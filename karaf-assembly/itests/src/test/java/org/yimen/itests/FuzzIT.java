package org.yimen.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.yimen.itests.fuzz.Fuzzing;

/**
 * Requests made from the API's own description, valid, mutated and hostile, meet cases in every state: nothing is a failure
 * of the platform, what is refused changes nothing, and nobody's data gets into the log.
 *
 * <p>{@code -Dyimen.fuzz.seed=…} repeats a run, {@code -Dyimen.fuzz.requests=…} makes it longer: up to what the platform
 * itself makes up, such as ids, the same requests are sent. What is found is told with seed, index and the shortest request
 * that shows it; it also stands in {@code target/fuzz-<seed>.txt}, with how often each operation was asked.
 */
public class FuzzIT {
    private static final boolean SOAK = Boolean.getBoolean("yimen.soak");

    /** Each round has a platform of its own: looking through a database takes the longer the more is in it. */
    private static final int ROUNDS = SOAK ? 50 : 1;

    private static final int REQUESTS = Integer.getInteger("yimen.fuzz.requests", 20_000);

    /** The short run says the same each time about the same platform; the long one looks further each time. */
    private static final long SEED = Long.getLong("yimen.fuzz.seed", SOAK ? System.currentTimeMillis() : 20261127L);

    @Test
    public void whateverIsSentIsAnsweredAndWhatIsRefusedChangesNothing() throws Exception {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            System.out.println("Made-up requests of seed " + seed);
            try (DemoPlatform platform = DemoPlatform.unpacked("fuzz")) {
                prepare(platform.process().home());
                // It does not run long enough to win back what thorough compiling costs.
                platform.process().tell(Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"));
                platform.startAgain();
                for (JsonNode item : Family.application().get("items")) {
                    platform.process().awaitServed("/api/v1/catalogue/" + item.asText());
                }
                assertEquals("", troubles(platform, seed));
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

    /** All that is wrong with a platform after a run, for people; empty if nothing is. */
    private static String troubles(DemoPlatform platform, long seed) throws Exception {
        try (Fuzzing fuzzing = new Fuzzing(
                platform.process().home(),
                platform.process().address("").getPort(),
                platform.get("", "/openapi.json").done(),
                Family.application(),
                seed,
                REQUESTS)) {
            System.out.println(fuzzing.run(platform.password()));
            String verified = platform.shell("yimen:verify-events");
            String troubles = fuzzing.findings()
                    + told("Never done, never refused or never gone to the end", fuzzing.gaps())
                    + told("Personal data in the log", fuzzing.personalDataInLogs())
                    + told("Failures in the log", fuzzing.failuresInLogs())
                    + (verified.contains(" 0 broken.") ? "" : "\n== Broken chains\n" + verified);
            Files.writeString(Path.of("target", "fuzz-" + seed + ".txt"), troubles + "\n" + fuzzing.coverage());
            return troubles;
        }
    }

    private static String told(String what, List<String> all) {
        return all.isEmpty() ? "" : "\n== " + what + "\n" + String.join("\n", all) + "\n";
    }
}
