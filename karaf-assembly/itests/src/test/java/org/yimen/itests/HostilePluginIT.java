package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import org.yimen.itests.hostile.EndlessFindings;
import org.yimen.itests.hostile.FailsToInitialize;
import org.yimen.itests.hostile.GiantMessage;
import org.yimen.itests.hostile.GiantName;
import org.yimen.itests.hostile.Hangs;
import org.yimen.itests.hostile.RunsOutOfMemory;
import org.yimen.itests.hostile.Sample;
import org.yimen.itests.hostile.TakesAFact;
import org.yimen.itests.hostile.ThrowsInCause;
import org.yimen.itests.hostile.ThrowsInRelease;
import org.yimen.itests.hostile.ThrowsOnArrival;
import org.yimen.itests.hostile.ThrowsWhenAsked;
import org.yimen.itests.hostile.WrongDescriptor;
import org.yimen.spi.fact.FactProvider;
import org.yimen.spi.fact.IdNumber;
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
        outAndTold(ThrowsOnArrival.class, "IllegalStateException: spoilt on purpose");
    }

    @Test
    public void oneWhoseClassCannotBeInitializedIsOutAndTold() throws Exception {
        outAndTold(FailsToInitialize.class, "NumberFormatException: For input string: \\\"spoilt on purpose");
    }

    @Test
    public void oneWithAMistakeInItsDescriptorIsToldTheFileAndThePlace() throws Exception {
        String told = outAndTold(WrongDescriptor.class, "wrong/item.json: ");
        assertTrue(told, told.contains("ItemRelease[\\\"meansTested"));
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
    public void oneThatRunsOutOfMemoryCostsItsOwnAnswerAlone() throws Exception {
        othersAnswerBeside(RunsOutOfMemory.class);
    }

    @Test
    public void oneWhoseNameFillsAPageIsOutAndTold() throws Exception {
        outAndTold(GiantName.class, RescueItem.class);
    }

    @Test
    public void oneThatThrowsWhenAskedForTheCauseIsTold() throws Exception {
        answersAndIsTold(ThrowsInCause.class);
    }

    @Test
    public void aListWithoutEndIsCut() throws Exception {
        String check = answersAndIsTold(EndlessFindings.class);
        assertTrue(check, check.contains("too-many-findings"));
    }

    @Test
    public void aMessageThatNobodyWouldReadIsCut() throws Exception {
        String check = answersAndIsTold(GiantMessage.class);
        assertTrue("characters: " + check.length(), check.length() < 500_000);
    }

    @Test
    public void oneThatHangsHoldsNobodyUpAndIsSetAside() throws Exception {
        Path file = HostileJar.drop(home(), Hangs.class, RescueItem.class);
        awaitOffered(true);

        long began = System.nanoTime();
        assess();
        assertTrue("held up", System.nanoTime() - began < 8_000_000_000L);
        for (int i = 0; i < 4; i++) {
            assess();
        }
        assertFalse("one household", problems().toString().contains("QUARANTINED"));
        for (int household = 1; household < 4; household++) {
            platform.post("clerk", "/assessments", numbered(withSample(), household));
        }
        assertTrue(problems().toString(), problems().toString().contains("QUARANTINED"));
        platform.post("clerk", "/assessments", Family.application()).done();
        gone(file);
    }

    /** What one clerk types, by mistake or not, takes no item from the others. */
    @Test
    public void aHouseholdRepeatedManyTimesTakesNoItemFromTheOthers() throws Exception {
        for (int household = 0; household < 5; household++) {
            ObjectNode crowd = numbered(everyItem(Family.with(HostilePluginIT::repeatMembers)), household);
            JsonNode check = platform.post("clerk", "/assessments", crowd).done();
            assertTrue(check.get("hasErrors").asBoolean());
        }

        assertFalse(problems().toString(), problems().toString().contains("QUARANTINED"));
        for (JsonNode item : platform.post("clerk", "/assessments", everyItem(Family.application()))
                .done()
                .get("items")) {
            assertTrue(item.toString(), item.hasNonNull("outlook"));
        }
    }

    /** Within the schema of the item: many claims for one person who has as many certificates. */
    @Test
    public void aClaimRepeatedManyTimesTakesNoItemFromTheOthers() throws Exception {
        for (int household = 0; household < 4; household++) {
            ObjectNode crowd = numbered(Family.with(HostilePluginIT::repeatCertificates), household);
            ArrayNode claims =
                    ((ObjectNode) crowd.at("/answers/items/civil-affairs/disability-subsidy")).putArray("claims");
            for (int i = 0; i < 14; i++) {
                claims.addObject()
                        .put("holder", "applicant")
                        .put("living", true)
                        .put("nursing", true);
            }
            platform.post("clerk", "/assessments", crowd).done();
        }

        assertFalse(problems().toString(), problems().toString().contains("civil-affairs/disability-subsidy"));
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

    /** Told with the component's class and what it failed by; the answer is what was told. */
    private static String outAndTold(Class<?> spoilt, String why) throws Exception {
        Path file = HostileJar.drop(home(), spoilt, RescueItem.class);
        awaitTold(spoilt.getName(), true);
        String told = problems().toString();
        assertTrue(told, told.contains(why));
        outAndTold(spoilt, file);
        return told;
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

    /** Its answers stand as far as it gave any, and the operator reads what was wrong; the check as it was sent. */
    private static String answersAndIsTold(Class<?> spoilt) throws Exception {
        Path file = HostileJar.drop(home(), spoilt, RescueItem.class);
        awaitOffered(true);

        JsonNode check = assess();

        for (JsonNode item : check.get("items")) {
            assertTrue(item.toString(), item.hasNonNull("outlook"));
        }
        assertTrue(
                problems().toString(),
                problems().toString().contains(spoilt.getSimpleName().toLowerCase()));
        gone(file);
        return check.toString();
    }

    private static void repeatMembers(ObjectNode facts) {
        ArrayNode members = (ArrayNode) facts.at("/household-members/members");
        JsonNode first = members.get(0);
        for (int i = 0; i < 250; i++) {
            members.add(first.deepCopy());
        }
    }

    private static void repeatCertificates(ObjectNode facts) {
        ArrayNode persons = (ArrayNode) facts.at("/disability/persons");
        JsonNode first = persons.get(0);
        for (int i = 0; i < 13; i++) {
            persons.add(first.deepCopy());
        }
    }

    /** Over every item of the civil affairs' department. */
    private static ObjectNode everyItem(ObjectNode application) throws Exception {
        ArrayNode items = application.putArray("items");
        for (JsonNode entry : catalogue().get("items")) {
            String code = entry.path("code").asText();
            if (code.startsWith("civil-affairs/")) {
                items.add(code);
            }
        }
        assertEquals(6, items.size());
        return application;
    }

    /** The same application of another household. */
    private static ObjectNode numbered(ObjectNode application, int household) {
        String digits = "99018119680301" + (500 + household);
        ((ObjectNode) application.at("/answers/facts/person"))
                .put("idNumber", digits + IdNumber.checkCharacter(digits));
        return application;
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
