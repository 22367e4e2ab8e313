package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** What wrong, hostile or forbidden requests get: a problem that says where and what to do, and no effect. */
public class BadInputIT {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=");

    private static DemoPlatform platform;

    @BeforeClass
    public static void startPlatform() throws Exception {
        platform = DemoPlatform.start("bad-input");
    }

    @AfterClass
    public static void nothingPersonalStandsInTheLog() throws Exception {
        try {
            String log = platform.log();
            assertFalse("an ID number is in the log", log.contains(Family.MAN_ID) || log.contains(Family.WIFE_ID));
            assertFalse("a phone number is in the log", log.contains(Family.PHONE));
            assertFalse("a name is in the log", log.contains("李秀英"));
        } finally {
            platform.close();
        }
    }

    @Test
    public void malformedJsonIsToldWithItsPlace() throws Exception {
        problem(400, platform.sendText("clerk", "/cases", "{\"deskId\": \"qinghe\", "));
        problem(400, platform.sendText("clerk", "/cases", ""));
        problem(400, platform.sendText("clerk", "/cases", "{\"deskId\":\"qinghe\",\"deskId\":\"dongmen\"}"));
    }

    @Test
    public void aWrongTypeIsToldAtItsField() throws Exception {
        ObjectNode application = Family.application();
        application.put("items", "civil-affairs/minimum-living-allowance");

        assertPointer("/items", problem(422, platform.post("clerk", "/cases", application)));
    }

    @Test
    public void anUnknownFieldIsToldAtItsPlace() throws Exception {
        ObjectNode application = Family.application();
        application.put("receiptNumber", "1");

        assertPointer("/receiptNumber", problem(422, platform.post("clerk", "/cases", application)));
    }

    @Test
    public void aTenMegabyteBodyIsTooLarge() throws Exception {
        problem(413, platform.sendText("clerk", "/cases", "{\"deskId\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}"));
    }

    @Test
    public void deepNestingIsRefused() throws Exception {
        String deep = "{\"answers\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

        JsonNode problem = platform.sendText("clerk", "/cases", deep).json();

        assertTrue(problem.toString(), problem.get("status").asInt() / 100 == 4);
    }

    @Test
    public void anIdNumberWithAWrongCheckDigitIsFoundAndNobodyIsPutOnRecord() throws Exception {
        String wrong = Family.MAN_ID.substring(0, 17) + (Family.MAN_ID.endsWith("X") ? "0" : "X");
        String id = draft(Family.with(facts -> ((ObjectNode) facts.get("person")).put("idNumber", wrong)));

        JsonNode problem = problem(422, platform.post("clerk", "/cases/" + id + "/registration"));

        assertPointer("/facts/person/idNumber", problem);
        assertFalse("the number is repeated", problem.toString().contains(wrong));
        assertEquals("DRAFT", state(id));
    }

    @Test
    public void anImpossibleBirthDateInAnIdNumberIsFound() throws Exception {
        String impossible = "990181" + "19680230" + "0015";
        String id = draft(Family.with(facts -> ((ObjectNode) facts.get("person")).put("idNumber", impossible)));

        assertPointer("/facts/person/idNumber", problem(422, platform.post("clerk", "/cases/" + id + "/registration")));
    }

    @Test
    public void fourByteCharactersComeBackAsTheyWere() throws Exception {
        String name = "𠮷田·㼆";
        String id = draft(Family.with(facts -> ((ObjectNode) facts.get("person")).put("name", name)));

        assertTrue(platform.get("clerk", "/cases/" + id + "/form").text().contains(name)
                || platform.get("clerk", "/cases/" + id).text().contains(name));
    }

    @Test
    public void aScanIsWhatItSaysOrIsRefused() throws Exception {
        String id = draft(Family.application());
        platform.post("clerk", "/cases/" + id + "/registration").done();
        String scans = "/cases/" + id + "/materials/id-card/applicant/scans";

        problem(422, platform.upload("clerk", scans, "image/jpeg", PNG));
        problem(422, platform.upload("clerk", scans, "image/png", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(200, platform.upload("clerk", scans, "image/png", PNG).status() / 100 * 100);
    }

    @Test
    public void aStaleVersionChangesNothing() throws Exception {
        String id = draft(Family.application());
        ObjectNode form = form();
        String etag = platform.get("clerk", "/cases/" + id).etag();
        platform.put("clerk", "/cases/" + id + "/form", form, etag).done();

        problem(412, platform.put("clerk", "/cases/" + id + "/form", form, etag));
        problem(
                428,
                platform.send(
                        "clerk",
                        "PUT",
                        "/cases/" + id + "/form",
                        BodyPublishers.ofString(form.toString()),
                        Map.of("Content-Type", "application/json")));
    }

    @Test
    public void anIdempotencyKeyHasOneEffectAndOneBody() throws Exception {
        String body = Family.application().toString();
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "once-1");

        DemoPlatform.Reply first = platform.send("clerk", "POST", "/cases", BodyPublishers.ofString(body), headers);
        DemoPlatform.Reply again = platform.send("clerk", "POST", "/cases", BodyPublishers.ofString(body), headers);
        DemoPlatform.Reply other =
                platform.send("clerk", "POST", "/cases", BodyPublishers.ofString(body + " "), headers);

        assertEquals(first.done().get("id"), again.done().get("id"));
        problem(422, other);
    }

    @Test
    public void anotherTownshipsClerkSeesAndChangesNothing() throws Exception {
        String id = draft(Family.application());

        problem(403, platform.get("clerk2", "/cases/" + id));
        problem(403, platform.post("clerk2", "/cases/" + id + "/registration"));
        problem(403, platform.post("clerk2", "/cases", Family.application()));
        problem(403, platform.post("civil", "/cases/" + id + "/acceptance"));
        problem(403, platform.get("sysadmin", "/cases/" + id));
        problem(401, platform.get("", "/cases/" + id));
        assertEquals("DRAFT", state(id));
    }

    @Test
    public void whatDoesNotExistIsNotFoundAndSaysSo() throws Exception {
        problem(404, platform.get("clerk", "/cases/00000000-0000-0000-0000-000000000000"));
        problem(404, platform.get("clerk", "/nothing-here"));
        assertNotEquals(200, platform.get("clerk", "/cases/..%2f..%2fetc").status());
    }

    private static ObjectNode form() {
        ObjectNode form = Family.application();
        form.remove("deskId");
        form.remove("source");
        return form;
    }

    private static String draft(ObjectNode application) throws Exception {
        return platform.post("clerk", "/cases", application).done().get("id").asText();
    }

    private static String state(String id) throws Exception {
        return platform.get("clerk", "/cases/" + id).done().at("/state/code").asText();
    }

    private static JsonNode problem(int status, DemoPlatform.Reply reply) {
        assertEquals(reply.text(), status, reply.status());
        JsonNode problem = reply.json();
        assertEquals(status, problem.get("status").asInt());
        assertFalse("says nothing: " + problem, problem.path("detail").asText().isBlank());
        assertFalse(
                "a stack trace",
                reply.text().contains("Exception") || reply.text().contains("\tat "));
        return problem;
    }

    private static void assertPointer(String pointer, JsonNode problem) {
        assertTrue(
                pointer + " is not among " + problem.get("findings"),
                StreamSupport.stream(problem.path("findings").spliterator(), false)
                        .anyMatch(finding -> finding.get("pointer").asText().equals(pointer)));
    }
}
