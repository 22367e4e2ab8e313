package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/** What the operator does with keys, and what becomes of a platform that has lost one. */
public class LostKeyIT {
    @Test
    public void keysChangeWhileItServesAndALostOneIsToldUntilItIsBack() throws Exception {
        try (DemoPlatform platform = DemoPlatform.start("keys")) {
            CaseAtWork work = CaseAtWork.registered(platform, Family.application());

            theKeysAreExchanged(platform);
            assertEquals("REGISTERED", work.state());
            assertEquals(1, found(platform, "idNumber", Family.WIFE_ID.toLowerCase()));
            assertEquals(1, found(platform, "phone", Family.PHONE));
            assertEquals(1, found(platform, "account", "6217000000000000001"));
            assertEquals(0, found(platform, "account", "6217000000000000009"));

            withoutItsMasterKeyItSaysSoAndWaits(platform);
            assertEquals("REGISTERED", work.state());
        }
    }

    private static void theKeysAreExchanged(DemoPlatform platform) throws Exception {
        for (String key : new String[] {"master", "index"}) {
            assertTold(platform.shell("yimen:add-key " + key), "Version 2 was added");
            assertTold(platform.shell("yimen:drop-key " + key + " 1"), "Not done: ");
            assertTold(platform.shell("yimen:use-key " + key + " 2"), "in use now");
        }
        assertTold(platform.shell("yimen:use-key master 9"), "there is no version 9");
        assertTold(platform.shell("yimen:use-key front-door 1"), "only master and index");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        String table = platform.shell("yimen:keys");
        while (!nothingHangsOnTheFirst(table)) {
            assertTrue("what is stored does not follow: " + table, System.nanoTime() < deadline);
            Thread.sleep(500);
            table = platform.shell("yimen:keys");
        }
        for (String key : new String[] {"master", "index"}) {
            assertTold(platform.shell("yimen:drop-key " + key + " 1"), "Version 1 is gone");
        }
    }

    private static boolean nothingHangsOnTheFirst(String table) {
        return table.lines()
                        .filter(line -> line.matches("(master|index) *[|│] *1 *[|│].*[|│] *0 *"))
                        .count()
                == 2;
    }

    private static int found(DemoPlatform platform, String by, String value) throws Exception {
        return platform.post("clerk", "/cases/searches", Map.of(by, value))
                .done()
                .get("lines")
                .size();
    }

    private static void withoutItsMasterKeyItSaysSoAndWaits(DemoPlatform platform) throws Exception {
        Path key = platform.process().home().resolve("etc/keys/master.properties");
        Path away = platform.process().home().resolve("master.away");
        platform.process().stop();
        Files.move(key, away);
        platform.process().start();
        platform.process().awaitLogged("master.properties is missing, and the database cannot be read without it");
        platform.process().awaitStatus("/api/v1/health/ready", 503);
        String reasons = platform.process().get("/api/v1/health/ready").body();
        assertTrue(reasons, reasons.contains("\"keys\""));
        assertTrue("no key is made up", Files.notExists(key));

        Files.move(away, key);
        platform.process().awaitReady();
    }

    private static void assertTold(String answer, String expected) {
        assertTrue(answer, answer.contains(expected));
    }
}
