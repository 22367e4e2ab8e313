package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.Assume;
import org.junit.Test;

/** The archive alone: no Maven repository of the machine, no settings, nothing that a build left behind. */
public class SelfContainedIT {

    @Test
    public void startsFromTheArchiveAloneAndFindsItsDatabaseAgainAfterAStop() throws Exception {
        try (var platform = PlatformProcess.unpack("alone")) {
            platform.start();
            platform.awaitReady();
            assertEquals(List.of(), platform.troubles());
            platform.stop();
            assertTrue(Files.exists(platform.home().resolve("data/yimen/db.mv.db")));

            platform.start();
            platform.awaitReady();
            assertEquals(List.of(), platform.troubles());
        }
    }

    @Test
    public void startsWithoutAnyNetwork() throws Exception {
        boolean possible = PlatformProcess.canCutOff();
        if (!possible) {
            System.out.println("Not tried: a start without network (it takes root, util-linux, iproute2 and curl)");
        }
        Assume.assumeTrue("a process without network", possible);
        try (var platform = PlatformProcess.unpack("offline")) {
            platform.cutOff();
            platform.start();
            platform.awaitReady();
            assertEquals(200, platform.status("/api/v1/catalogue"));
            assertEquals(List.of(), platform.troubles());
            platform.stop();
        }
    }
}
