package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/** The script that the README names walks its whole way. */
public class JourneyScriptIT {
    private static final Path SCRIPT = Path.of("../../docs/journey.sh");

    @Test
    public void theScriptOfTheReadmeReachesTheArchive() throws Exception {
        try (DemoPlatform platform = DemoPlatform.start("script")) {
            String told = run(platform);
            assertTrue(told, told.contains("savings: declared 3000, found 29000"));
            assertTrue(told, told.contains("   - REFUSE\n"));
            assertTrue(told, told.endsWith("the case is 已归档\n"));
        }
    }

    private static String run(DemoPlatform platform) throws Exception {
        ProcessBuilder script = new ProcessBuilder("bash", SCRIPT.toString()).redirectErrorStream(true);
        Path home = platform.process().home();
        script.environment()
                .put("YIMEN_API", platform.process().address("/api/v1").toString());
        script.environment().put("YIMEN_PLATFORM", home.toString());
        script.environment().put("YIMEN_DATA", home.resolve("data").toString());
        script.environment().put("LC_ALL", "C.UTF-8");
        Process running = script.start();
        String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue("it hangs", running.waitFor(1, TimeUnit.MINUTES));
        assertEquals(told, 0, running.exitValue());
        return told;
    }
}
