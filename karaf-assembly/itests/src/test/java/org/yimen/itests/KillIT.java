package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.Test;

/** What a window was told is stored is there after the process was killed. */
public class KillIT {
    private static final int KILLS = Boolean.getBoolean("yimen.soak") ? 50 : 2;
    private static final int CLERKS = 4;
    private static final int MOST_PER_CLERK = 400;

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
                Thread.sleep(1_500L + 300L * kill);
                platform.process().kill();
                for (Thread clerk : clerks) {
                    clerk.join();
                }
                assertTrue("nobody worked", acknowledged.size() > before);
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
