package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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
            assertFalse("somebody's bad input is told as a failure of ours", log.contains("Incident "));
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
        problem(422, platform.upload("clerk", scans, "image/png", Arrays.copyOf(PNG, 8)));
        problem(422, platform.upload("clerk", scans, "application/pdf", "%PDF-".getBytes(StandardCharsets.UTF_8)));
        problem(415, platform.upload("clerk", scans, "image/png;charset=bogus", PNG));
        assertEquals(200, platform.upload("clerk", scans, "image/png", PNG).status() / 100 * 100);
    }

    @Test
    public void nothingButUtf8JsonIsTakenForJson() throws Exception {
        for (String type : List.of(
                "application/json;charset=bogus", "application/json;charset=utf-16", "garbage", "application/*")) {
            for (String path : List.of("/progress", "/sessions", "/cases")) {
                problem(415, platform.send("", "POST", path, BodyPublishers.ofString("{}"), type(type)));
            }
            problem(415, platform.send("", "PUT", "/cases/x/form", BodyPublishers.ofString("{}"), type(type)));
        }
        problem(400, platform.sendBytes("clerk", "/cases", "{\"deskId\":1}".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    public void aCursorOfNoListOrAnotherIsSaidToBeOne() throws Exception {
        String foreign =
                Base64.getUrlEncoder().withoutPadding().encodeToString("other|1|x".getBytes(StandardCharsets.UTF_8));
        for (String cursor : List.of("x", "%25%25", "AAAA", foreign)) {
            problem(400, platform.get("clerk", "/cases?cursor=" + cursor));
            problem(400, platform.get("clerk", "/handlings?cursor=" + cursor));
            problem(400, platform.get("clerk", "/consultations?cursor=" + cursor));
            problem(400, platform.get("auditor", "/audit?cursor=" + cursor));
            problem(400, platform.post("clerk", "/cases/searches", Map.of("cursor", cursor)));
        }
    }

    @Test
    public void aQuestionThatCannotBeReadIsToldAsOne() throws Exception {
        assertRaw(400, "GET /api/v1/cases?limit=%zz HTTP/1.1");
        assertRaw(400, "GET /api/v1/x;y=%zz HTTP/1.1");
        problem(400, platform.get("clerk", "/cases?limit=abc"));
        problem(400, platform.get("clerk", "/calendar?year=abc"));
        problem(400, platform.get("clerk", "/cases?receiptNumber=%00"));
        assertPointer("/state", problem(422, platform.get("clerk", "/cases?state=DRAFT&state=NOPE")));
        assertPointer("/state", problem(422, platform.get("clerk", "/handlings?state=NOPE")));
    }

    @Test
    public void aBodyThatBreaksOffIsNoFailureOfOurs() throws Exception {
        String json = "Content-Type: application/json\r\n";
        String chunked = "Transfer-Encoding: chunked\r\n\r\n";
        assertRaw(400, "POST /api/v1/progress HTTP/1.1", json + chunked + "ZZ\r\n{}\r\n0\r\n\r\n");
        assertRaw(400, "POST /api/v1/progress HTTP/1.1", json + chunked + "5\r\n{\"rec");
        assertRaw(400, "POST /api/v1/progress HTTP/1.1", json + "Content-Length: 100\r\n\r\n{\"rec");
    }

    @Test
    public void aCookieThatIsNoneSignsNobodyIn() throws Exception {
        for (String cookie : List.of(";;=;a", "=", "\"", "yimen", "yimen=", "yimen=\u5f20")) {
            assertRaw(401, "GET /api/v1/cases HTTP/1.1", "Cookie: " + cookie + "\r\n\r\n");
        }
    }

    @Test
    public void whatTheServerTurnsAwayItselfIsToldAsAProblemToo() throws Exception {
        assertRaw(400, "GET /api/v1/cases/%zz HTTP/1.1");
        assertRaw(400, "GET /api/v1/cases/%00 HTTP/1.1");
        assertRaw(431, "GET /api/v1/cases HTTP/1.1", "X-Long: " + "x".repeat(10_000) + "\r\n\r\n");
        assertRaw(414, "GET /api/v1/" + "x".repeat(10_000) + " HTTP/1.1");
        assertRaw(417, "POST /api/v1/progress HTTP/1.1", "Expect: nothing\r\nContent-Length: 2\r\n\r\n{}");
    }

    @Test
    public void anAddressLeadsNowhereElse() throws Exception {
        for (String path : List.of("/api/v1/../cases", "/api/v1/%2e%2e/cases", "/api/v1/..%2f..%2fetc")) {
            assertRaw(400, "GET " + path + " HTTP/1.1");
        }
    }

    @Test
    public void addressesOutsideTheApiAreAnsweredToo() throws Exception {
        for (String path : List.of("/nope", "/api/v2/x", "/api", "/api/v1x")) {
            HttpResponse<String> answer = platform.process().get(path);
            problem(404, new DemoPlatform.Reply(answer.statusCode(), "", answer.body()));
        }
        HttpResponse<String> front = platform.process().get("/");
        assertEquals(200, front.statusCode());
        assertTrue(front.body(), front.body().contains("/api/v1/openapi.json"));
    }

    @Test
    public void signsThatNobodySeesAreRefusedAtTheirPlace() throws Exception {
        String draft = Family.application().put("source", "%s").toString();
        for (String text : List.of("x\\ud800y", "\\u0000", "a\\u202eb", "\\ufeff", "字".repeat(5000))) {
            assertPointer("/source", problem(422, platform.sendText("clerk", "/cases", draft.replace("%s", text))));
        }
        String blank = Family.with(facts -> ((ObjectNode) facts.get("person")).put("name", "   "))
                .toString();
        assertPointer("/answers/facts/person/name", problem(422, platform.sendText("clerk", "/cases", blank)));
    }

    @Test
    public void aMomentIsOneThatCanBeMeant() throws Exception {
        String id = draft(Family.application());
        for (String at : List.of("\"+999999999-12-31T23:59:59-18:00\"", "1796668491.25", "\"2026-12-24\"")) {
            String told = "{\"channel\":\"IN_PERSON\",\"signer\":\"王建国\",\"at\":" + at + "}";
            assertPointer("/at", problem(422, platform.sendText("clerk", "/cases/" + id + "/notices/delivery", told)));
        }
    }

    @Test
    public void aTooDeepOrEndlessValueIsToldWithItsLimit() throws Exception {
        String deep = "{\"answers\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

        assertTrue(problem(422, platform.sendText("clerk", "/cases", deep))
                .get("detail")
                .asText()
                .contains("30"));
        assertPointer(
                "/answers/a", problem(422, platform.sendText("clerk", "/cases", "{\"answers\":{\"a\":1e99999}}")));
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
        problem(400, platform.send("clerk", "POST", "/cases", BodyPublishers.ofString(body), key("k".repeat(201))));
        platform.send("clerk", "POST", "/cases", BodyPublishers.ofString(body), key("k".repeat(200)))
                .done();
        String far = "/cases/" + first.json().get("id").asText() + "/materials/" + "x".repeat(500) + "/applicant/scans";
        assertEquals(
                4,
                platform.send("clerk", "POST", far, BodyPublishers.ofByteArray(PNG), pngKey("once-2"))
                                .status()
                        / 100);
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

    private static Map<String, String> key(String key) {
        return Map.of("Content-Type", "application/json", "Idempotency-Key", key);
    }

    private static Map<String, String> pngKey(String key) {
        return Map.of("Content-Type", "image/png", "Idempotency-Key", key);
    }

    private static Map<String, String> type(String type) {
        return Map.of("Content-Type", type, "If-Match", "\"1\"");
    }

    private static void assertRaw(int status, String line) throws Exception {
        assertRaw(status, line, "\r\n");
    }

    private static void assertRaw(int status, String line, String rest) throws Exception {
        String answer = platform.process().raw(line + "\r\nHost: localhost\r\nConnection: close\r\n" + rest);
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        problem(status, new DemoPlatform.Reply(Integer.parseInt(answer.split(" ")[1]), "", body));
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
