package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Personal data is masked, asked for with a purpose, shown once, and that is on record. */
public class RevealIT {
    private static final Map<String, Object> PHONE =
            Map.of("purpose", "SUPERVISION", "reason", "督办超期件", "fields", List.of("PHONE"));

    private static DemoPlatform platform;
    private static CaseAtWork work;

    @BeforeClass
    public static void startPlatform() throws Exception {
        platform = DemoPlatform.start("reveal");
        work = CaseAtWork.registered(platform, Family.application());
        work.bringEverythingBut("");
        work.bring("signed-application", "applicant");
        work.clerk("/acceptance");
        work.clerk("/dispatch");
        work.handle("clerk", CaseAtWork.SUBSIDY, "/complaints", Map.of("text", "邻居说他家有两辆车"));
    }

    @AfterClass
    public static void stopPlatform() throws Exception {
        platform.close();
    }

    @Test
    public void whatIsAskedForIsShownAndNothingElse() throws Exception {
        String masked = platform.get("supervisor", "/cases/" + work.id()).text();
        assertFalse(masked.contains(Family.PHONE));

        JsonNode revealed = platform.post("supervisor", "/cases/" + work.id() + "/reveals", PHONE)
                .done();

        assertEquals(
                Family.PHONE, revealed.at("/shown/answers/facts/person/phone").asText());
        assertFalse(revealed.toString().contains(Family.MAN_ID));
        assertFalse(revealed.toString().contains(Family.NAME));
        assertEquals("督办", revealed.at("/note/purposeTitle").asText());
        assertEquals("联系电话", revealed.at("/note/fieldTitles/0").asText());
    }

    @Test
    public void aRevealIsOnTheCaseAndInTheAuditWithoutAValue() throws Exception {
        platform.post(
                        "village",
                        "/cases/" + work.id() + "/reveals",
                        Map.of("purpose", "CORRECTION", "reason", "更正住址", "fields", List.of("ADDRESS", "NAME")))
                .done();

        JsonNode event = last(
                platform.get("clerk", "/cases/" + work.id() + "/events").done().get("events"), "by", "周协理");
        assertEquals("revealed", event.get("type").asText());
        assertEquals("CORRECTION", event.at("/details/purpose").asText());
        assertEquals("更正住址", event.at("/details/reason").asText());
        JsonNode line = last(platform.get("auditor", "/audit?limit=200").done().get("lines"), "by", "周协理");
        assertEquals("revealed", line.get("type").asText());
        assertEquals(work.id(), line.at("/details/case").asText());
        assertFalse(line.toString().contains("更正住址"));
        assertFalse((event.toString() + line).contains(Family.NAME));
        assertTrue(platform.get("auditor", "/audit/cases/" + work.id() + "/chain")
                .done()
                .get("intact")
                .asBoolean());
        assertFalse(platform.log().contains(Family.PHONE));
    }

    private static JsonNode last(JsonNode lines, String member, String value) {
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.get(member).asText().equals(value))
                .filter(line -> line.get("type").asText().equals("revealed"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void aRepeatedRequestIsNotToldAgain() throws Exception {
        String path = "/cases/" + work.id() + "/reveals";
        String body = new ObjectMapper().writeValueAsString(PHONE);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "once");
        DemoPlatform.Reply first = platform.send("supervisor", "POST", path, BodyPublishers.ofString(body), headers);
        DemoPlatform.Reply again = platform.send("supervisor", "POST", path, BodyPublishers.ofString(body), headers);

        assertTrue(first.done().has("shown"));
        assertEquals(200, again.status());
        assertFalse(again.text().contains(Family.PHONE));
        assertEquals(first.json().get("note"), again.json().get("note"));
    }

    @Test
    public void aDepartmentWithOneStepAsksByTheHandling() throws Exception {
        String handling = "/handlings/" + work.handlingOf(CaseAtWork.SUBSIDY);
        Map<String, Object> ask = Map.of(
                "purpose", "VERIFICATION", "reason", "核对残疾人证", "fields", List.of("NAME", "ID_NUMBER", "STATEMENTS"));
        assertFalse(platform.get("disabled", handling).text().contains("两辆车"));
        assertFalse(platform.get("disabled", handling + "/case").text().contains(Family.MAN_ID));

        JsonNode revealed =
                platform.post("disabled", handling + "/reveals", ask).done();

        assertEquals(
                Family.NAME,
                revealed.at("/application/answers/facts/person/name").asText());
        assertEquals(
                Family.MAN_ID,
                revealed.at("/application/answers/facts/person/idNumber").asText());
        assertEquals("邻居说他家有两辆车", revealed.at("/shown/complaints/0/text").asText());
        assertFalse(revealed.toString().contains(Family.PHONE));
        assertEquals(
                403,
                platform.post("disabled", "/cases/" + work.id() + "/reveals", ask)
                        .status());
    }

    @Test
    public void aRevealNamesAPurposeOfTheListAndAReason() throws Exception {
        String path = "/cases/" + work.id() + "/reveals";
        assertEquals(
                422,
                platform.post(
                                "supervisor",
                                path,
                                Map.of("purpose", "CURIOSITY", "reason", "看看", "fields", List.of("PHONE")))
                        .status());
        assertEquals(
                422,
                platform.post(
                                "supervisor",
                                path,
                                Map.of("purpose", "CONTACT", "reason", "", "fields", List.of("PHONE")))
                        .status());
        assertEquals(
                422,
                platform.post("supervisor", path, Map.of("purpose", "CONTACT", "reason", "联系", "fields", List.of()))
                        .status());
        for (String administrator : List.of("sysadmin", "secadmin", "auditor")) {
            assertEquals(
                    administrator,
                    403,
                    platform.post(administrator, path, PHONE).status());
        }
    }
}
