package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.Test;

/** What a window was told is stored is there after the process was killed. */
public class KillIT {
    private static final int KILLS = Boolean.getBoolean("yimen.soak") ? 50 : 2;
    private static final int CLERKS = 4;
    private static final int MOST_PER_CLERK = 5_000;

    @Test
    public void noAcknowledgedCaseIsLostWhenTheProcessIsKilled() throws Exception {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        try (DemoPlatform platform = DemoPlatform.start("kill")) {
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = acknowledged.size();
                List<Thread> clerks = IntStream.range(0, CLERKS)
                        .mapToObj(clerk -> new Thread(() -> draft(platform, acknowledged)))
                        .toList();
                clerks.forEach(Thread::start);
                awaitWork(acknowledged, before);
                platform.process().kill();
                for (Thread clerk : clerks) {
                    clerk.join();
                }
                platform.startAgain();
            }
            for (String id : acknowledged) {
                assertEquals(id, 200, platform.get("clerk", "/cases/" + id).status());
            }
            String verified = platform.shell("yimen:verify-events");
            assertTrue(verified, verified.contains(" 0 broken."));
        }
        System.out.println(acknowledged.size() + " acknowledged cases over " + KILLS + " kills, 0 lost");
    }

    /** The kill comes in the middle of work, however slow the machine is. */
    private static void awaitWork(List<String> acknowledged, int before) throws InterruptedException {
        long deadline = System.currentTimeMillis() + 60_000;
        while (acknowledged.size() < before + 20) {
            assertTrue("nobody works", System.currentTimeMillis() < deadline);
            Thread.sleep(20);
        }
        Thread.sleep(ThreadLocalRandom.current().nextLong(1_000));
    }

    /** Works until the platform is gone. */
    private static void draft(DemoPlatform platform, List<String> acknowledged) {
        try {
            for (int i = 0; i < MOST_PER_CLERK; i++) {
                acknowledged.add(platform.post("clerk", "/cases", Family.application())
                        .done()
                        .get("id")
                        .asText());
            }
        } catch (Exception gone) {
            // The process was killed: whatever was not acknowledged does not count.
        }
    }
}
