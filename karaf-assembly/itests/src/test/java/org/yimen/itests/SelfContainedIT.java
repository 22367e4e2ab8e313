package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
            platform.awaitFile(platform.home().resolve("data/yimen/first-password.txt"));
            platform.awaitFile(platform.home().resolve("data/yimen/roots"));
            assertEquals("open to other users", List.of(), openToOthers(platform.home()));
            platform.stop();
            assertTrue(Files.exists(platform.home().resolve("data/yimen/db.mv.db")));

            platform.start();
            platform.awaitReady();
            assertEquals(List.of(), platform.troubles());
        }
    }

    /** What holds personal data, keys or passwords, and can be read or written by others than its owner. */
    private static List<Path> openToOthers(Path home) throws IOException {
        var files = Stream.of(
                "data",
                "data/yimen",
                "data/yimen/db.mv.db",
                "data/yimen/first-password.txt",
                "data/log",
                "data/log/karaf.log",
                "etc/keys",
                "data/yimen/roots",
                "etc/keys/event-seal.properties",
                "etc/keys/root-sign.properties",
                "etc/users.properties",
                "etc/org.ops4j.datasource-yimen.cfg");
        var open = new ArrayList<Path>();
        for (var file : files.map(home::resolve).toList()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------")) {
                open.add(file);
            }
        }
        return open;
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
