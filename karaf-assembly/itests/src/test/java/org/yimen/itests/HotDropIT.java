package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Departments come, change and go while people work. */
public class HotDropIT {
    private static final Map<String, String> ITEMS = Map.of(
            "civil-affairs", "civil-affairs/minimum-living-allowance",
            "disabled-federation", "disabled-federation/disability-certificate",
            "medical-insurance", "medical-insurance/medical-assistance");
    private static final int ROUNDS = Boolean.getBoolean("yimen.soak") ? 30 : 3;
    private static final long PATIENCE_IN_MS = 15_000;

    private static DemoPlatform platform;

    @BeforeClass
    public static void startPlatform() throws Exception {
        platform = DemoPlatform.start("hot-drop");
    }

    @AfterClass
    public static void stopPlatform() throws Exception {
        platform.close();
    }

    @Test
    public void aDroppedReleaseIsOfferedAtOnceAndGoesWithItsFile() throws Exception {
        String before = offered("medical-insurance");

        long began = System.nanoTime();
        Path file = drop("medical-insurance", 90);
        awaitOffered("medical-insurance", "1.0.90");
        long took = (System.nanoTime() - began) / 1_000_000;
        System.out.println("jar dropped -> item in the catalogue: " + took + " ms");

        assertTrue("took " + took + " ms", took <= 5_000);
        assertEquals(2, versions("medical-insurance").size());

        Files.delete(file);
        awaitOffered("medical-insurance", before);
    }

    @Test
    public void noRequestFailsWhileThreeDepartmentsAreSwapped() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        List<String> failed = new CopyOnWriteArrayList<>();
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            people.add(new Thread(() -> work(over, answered, failed)));
        }
        people.forEach(Thread::start);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                swap(round);
            }
        } finally {
            over.set(true);
            for (Thread person : people) {
                person.join();
            }
        }
        System.out.println(answered + " requests while three departments were swapped " + ROUNDS + " times, "
                + failed.size() + " failed");
        assertEquals(List.of(), failed);
        assertTrue("hardly any load: " + answered, answered.get() > 50);
    }

    private static void swap(int patch) throws Exception {
        List<Path> files = new ArrayList<>();
        for (String department : ITEMS.keySet()) {
            files.add(drop(department, patch));
        }
        for (String department : ITEMS.keySet()) {
            awaitPatch(department, String.valueOf(patch));
        }
        for (Path file : files) {
            Files.delete(file);
        }
        for (String department : ITEMS.keySet()) {
            awaitPatch(department, "0");
        }
    }

    /** What a window does all day: look into the catalogue, and have an application assessed. */
    private static void work(AtomicBoolean over, AtomicInteger answered, List<String> failed) {
        while (!over.get()) {
            try {
                note(platform.get("", "/catalogue"), failed);
                note(platform.post("clerk", "/assessments", Family.application()), failed);
                answered.addAndGet(2);
            } catch (Exception e) {
                failed.add(e.toString());
            }
        }
    }

    private static void note(DemoPlatform.Reply reply, List<String> failed) {
        if (reply.status() != 200) {
            failed.add(reply.status() + " " + reply.text());
        }
    }

    private static Path drop(String department, int patch) throws Exception {
        Path home = platform.process().home();
        return DepartmentJar.next(home, department, patch).drop(home);
    }

    private static String offered(String department) throws Exception {
        return platform.get("", "/catalogue/" + ITEMS.get(department))
                .json()
                .path("version")
                .asText();
    }

    private static JsonNode versions(String department) throws Exception {
        return platform.get("", "/catalogue/" + ITEMS.get(department) + "/versions")
                .done()
                .get("versions");
    }

    private static void awaitOffered(String department, String version) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_IN_MS;
        while (!offered(department).equals(version)) {
            assertTrue(
                    department + " still offers " + offered(department) + ", not " + version,
                    System.currentTimeMillis() < deadline);
            Thread.sleep(20);
        }
    }

    private static void awaitPatch(String department, String patch) throws Exception {
        String version = offered(department);
        awaitOffered(department, version.substring(0, version.lastIndexOf('.') + 1) + patch);
    }
}
