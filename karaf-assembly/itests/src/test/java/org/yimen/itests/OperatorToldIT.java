package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** What an operator is told of files that he drops, of bundles that he replaces, and of what hangs on them. */
public class OperatorToldIT {
    private static final String CERTIFICATE = "/catalogue/" + CaseAtWork.CERTIFICATE;
    private static final long PATIENCE_IN_MS = 30_000;

    private static DemoPlatform platform;

    @BeforeClass
    public static void startPlatform() throws Exception {
        platform = DemoPlatform.start("operator");
    }

    @AfterClass
    public static void stopPlatform() throws Exception {
        platform.close();
    }

    @Test
    public void aFileThatIsNoBundleIsToldWithTheReasonAndGoesWithTheFile() throws Exception {
        Path text = drop("notes.jar", "不是组件".getBytes(StandardCharsets.UTF_8));
        Path archive = drop("noise.kar", new byte[5_000]);

        awaitTold("notes.jar", true);
        awaitTold("noise.kar", true);

        String shown = platform.shell("yimen:departments");
        assertTrue(shown, shown.contains("NOT_INSTALLED  notes.jar") && shown.contains("不是有效的压缩包"));
        assertEquals(
                1,
                platform.log()
                        .lines()
                        .filter(line -> line.contains("notes.jar"))
                        .count());
        Files.delete(text);
        Files.delete(archive);
        awaitTold("NOT_INSTALLED", false);
    }

    @Test
    public void aBundleThatLacksAPackageIsToldWhichOne() throws Exception {
        Path file = drop("lacking.jar", HostileJar.lacking("org.example.nowhere"));

        awaitTold("org.example.nowhere", true);
        Files.delete(file);
        awaitTold("NOT_INSTALLED", false);
    }

    @Test
    public void aBundleOfTheSameVersionWithAnotherQuestionIsOutUntilTheOriginalIsBack() throws Exception {
        DepartmentJar original = DepartmentJar.next(home(), "disabled-federation", 40);
        Path file = original.drop(home());
        awaitOffered("1.0.40");
        CaseAtWork work = CaseAtWork.registered(platform, forEverything());
        assertEquals(1, release("1.0.40").get("unacceptedCases").asInt());

        DepartmentJar.next(home(), "disabled-federation", 40, Map.of("newlyAsked", "新增问题"))
                .drop(home());
        awaitTold("RELEASE_CONFLICT", true);
        awaitOffered("1.0.0");
        assertEquals("MISSING", release("1.0.40").get("state").asText());
        String shown = platform.shell("yimen:departments");
        assertTrue(shown, shown.contains("Unaccepted cases") && shown.contains("恢复原组件"));

        original.drop(home());
        awaitTold("RELEASE_CONFLICT", false);
        awaitOffered("1.0.40");
        assertEquals("REGISTERED", work.state());
        asKeptAfterARestart();
        Files.delete(file);
        awaitOffered("1.0.0");
    }

    /** Every item of the delivered departments says after a restart what was kept of it before. */
    private static void asKeptAfterARestart() throws Exception {
        platform.process().stop();
        platform.startAgain();
        awaitOffered("1.0.40");
        assertEquals("[]", problems().toString());
        assertEquals(8, platform.get("", "/catalogue").done().get("items").size());
    }

    private static ObjectNode forEverything() throws Exception {
        ObjectNode application = Family.application();
        ArrayNode items = application.putArray("items");
        platform.get("", "/catalogue")
                .done()
                .get("items")
                .forEach(item -> items.add(item.get("code").asText()));
        assertEquals(8, items.size());
        return application;
    }

    private static Path drop(String name, byte[] content) throws Exception {
        Path written = Files.write(home().resolve(name + ".part"), content);
        return Files.move(written, home().resolve("deploy").resolve(name));
    }

    private static JsonNode installed() throws Exception {
        return platform.get("sysadmin", "/departments/releases").done();
    }

    private static JsonNode problems() throws Exception {
        return installed().get("problems");
    }

    private static JsonNode release(String version) throws Exception {
        for (JsonNode release : installed().get("releases")) {
            if (release.get("version").asText().equals(version)
                    && release.get("item").asText().equals(CaseAtWork.CERTIFICATE)) {
                return release;
            }
        }
        throw new AssertionError(installed().toString());
    }

    private static void awaitTold(String text, boolean told) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_IN_MS;
        while (problems().toString().contains(text) != told) {
            assertTrue(text + " told: " + !told + ", " + problems(), System.currentTimeMillis() < deadline);
            Thread.sleep(100);
        }
    }

    private static void awaitOffered(String version) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_IN_MS;
        String offered = "";
        while (!offered.equals(version)) {
            assertTrue(offered + " instead of " + version, System.currentTimeMillis() < deadline);
            offered = platform.get("", CERTIFICATE).json().path("version").asText();
            Thread.sleep(50);
        }
    }

    private static Path home() {
        return platform.process().home();
    }
}
