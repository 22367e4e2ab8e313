package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yimen.itests.hostile.AnswersNull;
import org.yimen.itests.hostile.BrokenSchema;
import org.yimen.itests.hostile.Hangs;
import org.yimen.itests.hostile.Sample;
import org.yimen.itests.hostile.TakesAFact;
import org.yimen.itests.hostile.ThrowsInRelease;
import org.yimen.itests.hostile.ThrowsOnArrival;
import org.yimen.itests.hostile.ThrowsWhenAsked;
import org.yimen.spi.fact.FactProvider;
import org.yimen.spi.item.RescueItem;

/** A department that misbehaves costs its own entry and a line for the operator; everything else serves. */
public class HostilePluginIT {
    private static final String SAMPLE = "test-department/sample";
    private static final long PATIENCE_IN_MS = 20_000;

    private static DemoPlatform platform;

    @BeforeClass
    public static void startPlatform() throws Exception {
        platform = DemoPlatform.start("hostile");
    }

    @AfterClass
    public static void stopPlatform() throws Exception {
        platform.close();
    }

    @Test
    public void oneThatFailsWhileItComesUpIsOutAndTold() throws Exception {
        outAndTold(ThrowsOnArrival.class, RescueItem.class);
    }

    @Test
    public void oneThatFailsToSayWhoItIsIsOutAndTold() throws Exception {
        outAndTold(ThrowsInRelease.class, RescueItem.class);
    }

    @Test
    public void oneThatSpeaksForAnotherDepartmentIsOutAndTold() throws Exception {
        Path file = HostileJar.drop(home(), Sample.class, RescueItem.class, "civil-affairs");
        awaitTold("DEPARTMENT_CONFLICT", true);
        outAndTold(Sample.class, file);
        awaitTold("DEPARTMENT_CONFLICT", false);
    }

    @Test
    public void oneWhoseSchemaPointsElsewhereIsOutAndTold() throws Exception {
        outAndTold(BrokenSchema.class, RescueItem.class);
    }

    @Test
    public void oneThatTakesAnotherDepartmentsFactIsTold() throws Exception {
        outAndTold(TakesAFact.class, FactProvider.class);
    }

    @Test
    public void oneThatThrowsCostsItsOwnAnswerAlone() throws Exception {
        othersAnswerBeside(ThrowsWhenAsked.class);
    }

    @Test
    public void oneThatAnswersNothingCostsItsOwnAnswerAlone() throws Exception {
        othersAnswerBeside(AnswersNull.class);
    }

    @Test
    public void oneThatHangsHoldsNobodyUpAndIsSetAside() throws Exception {
        Path file = HostileJar.drop(home(), Hangs.class, RescueItem.class);
        awaitOffered(true);

        long began = System.nanoTime();
        assess();
        assertTrue("held up", System.nanoTime() - began < 8_000_000_000L);
        for (int i = 0; i < 4; i++) {
            platform.post("clerk", "/assessments", withSample());
        }
        assertTrue(problems().toString(), problems().toString().contains("QUARANTINED"));
        platform.post("clerk", "/assessments", Family.application()).done();
        gone(file);
    }

    @Test
    public void anOverwrittenJarIsTheNewOneAndADeletedOneIsGone() throws Exception {
        Path delivered = DepartmentJar.next(home(), "disabled-federation", 31).drop(home());
        awaitVersion("1.0.31");
        Path newer = DepartmentJar.next(home(), "disabled-federation", 32).drop(home());
        Files.move(newer, delivered, StandardCopyOption.REPLACE_EXISTING);
        awaitVersion("1.0.32");
        Files.delete(delivered);
        awaitVersion("1.0.0");
    }

    private static void outAndTold(Class<?> spoilt, Class<?> service) throws Exception {
        outAndTold(spoilt, HostileJar.drop(home(), spoilt, service));
    }

    private static void outAndTold(Class<?> spoilt, Path file) throws Exception {
        awaitTold(spoilt.getSimpleName().toLowerCase(), true);
        assertFalse(catalogue().toString().contains("/sample"));
        assertEquals(8, catalogue().get("items").size());
        assertTrue(platform.shell("yimen:departments")
                .contains(spoilt.getSimpleName().toLowerCase()));
        gone(file);
    }

    private static void othersAnswerBeside(Class<?> spoilt) throws Exception {
        Path file = HostileJar.drop(home(), spoilt, RescueItem.class);
        awaitOffered(true);

        JsonNode check = assess();

        for (JsonNode item : check.get("items")) {
            boolean itsOwn = item.get("item").asText().equals(SAMPLE);
            assertEquals(item.toString(), !itsOwn, item.hasNonNull("outlook"));
        }
        assertTrue(
                problems().toString(),
                problems().toString().contains(spoilt.getSimpleName().toLowerCase()));
        gone(file);
    }

    /** A family's application over four sound items and the test department's. */
    private static JsonNode assess() throws Exception {
        return platform.post("clerk", "/assessments", withSample()).done();
    }

    private static ObjectNode withSample() {
        ObjectNode application = Family.application();
        application.withArray("items").add(SAMPLE);
        return application;
    }

    private static void gone(Path file) throws Exception {
        Files.delete(file);
        awaitOffered(false);
        assertEquals(200, platform.get("", "/health/ready").status());
    }

    private static JsonNode catalogue() throws Exception {
        return platform.get("", "/catalogue").done();
    }

    private static JsonNode problems() throws Exception {
        return platform.get("sysadmin", "/departments/releases").done().get("problems");
    }

    private static void awaitOffered(boolean offered) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_IN_MS;
        while (catalogue().toString().contains(SAMPLE) != offered) {
            assertTrue("offered: " + !offered, System.currentTimeMillis() < deadline);
            Thread.sleep(50);
        }
    }

    private static void awaitTold(String text, boolean told) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_IN_MS;
        while (problems().toString().contains(text) != told) {
            assertTrue(text + " told: " + !told + ", " + problems(), System.currentTimeMillis() < deadline);
            Thread.sleep(100);
        }
    }

    private static void awaitVersion(String version) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_IN_MS;
        List<String> seen = List.of();
        while (!seen.equals(List.of(version))) {
            seen = List.of(platform.get("", "/catalogue/" + CaseAtWork.CERTIFICATE)
                    .json()
                    .path("version")
                    .asText());
            assertTrue(seen + " instead of " + version, System.currentTimeMillis() < deadline);
            Thread.sleep(50);
        }
    }

    private static Path home() {
        return platform.process().home();
    }
}
