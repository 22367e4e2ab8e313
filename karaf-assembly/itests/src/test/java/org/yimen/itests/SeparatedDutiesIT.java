package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** What the three administrators and the supervisor may and may not, over HTTP. */
public class SeparatedDutiesIT {
    private static final String CITY = "990181000000";
    private static final String TOWNSHIP = "990181100000";

    private static DemoPlatform platform;

    @BeforeClass
    public static void startPlatform() throws Exception {
        platform = DemoPlatform.start("duties");
    }

    @AfterClass
    public static void stopPlatform() throws Exception {
        platform.close();
    }

    @Test
    public void rolesAreGrantedWithinTheRegionOfWhoGrantsThem() throws Exception {
        assertEquals(403, grant("clerk2", "SYSTEM_ADMIN", "110000000000", "").status());
        assertEquals(403, grant("clerk2", "SUPERVISOR", "990000000000", "").status());
        assertEquals(422, grant("clerk2", "WINDOW_CLERK", "990181777000", "").status());
        assertEquals(422, grant("clerk2", "LIAISON", CITY, "no-such-department").status());
        assertEquals(200, grant("clerk2", "TOWNSHIP_HANDLER", TOWNSHIP, "").status());
    }

    @Test
    public void nobodyIsToldAnAdministratorsPassword() throws Exception {
        for (String login : List.of("secadmin", "auditor")) {
            assertEquals(login, 409, change("sysadmin", login, "password-reset").status());
        }
        assertEquals(200, change("sysadmin", "township2", "password-reset").status());
        assertTrue(auditTypes().contains("password-reset"));
    }

    @Test
    public void aSupervisorSeesTheDepartmentsPluginsAndChangesNothing() throws Exception {
        String lifting = "/departments/civil-affairs/items/minimum-living-allowance/versions/1.0.0/quarantine-lifting";

        assertEquals(200, platform.get("supervisor", "/departments/releases").status());
        assertEquals(403, platform.post("supervisor", lifting).status());
        assertEquals(404, platform.post("sysadmin", lifting).status());
    }

    @Test
    public void aChainIsProvedOfACaseThatIsThereAndOfNoOther() throws Exception {
        String id = platform.post("clerk", "/cases", Family.application())
                .done()
                .get("id")
                .asText();

        JsonNode chain =
                platform.get("auditor", "/audit/cases/" + id + "/chain").done();

        assertTrue(chain.toString(), chain.get("intact").asBoolean());
        assertEquals(
                404,
                platform.get("auditor", "/audit/cases/00000000-0000-0000-0000-000000000000/chain")
                        .status());
    }

    @Test
    public void aLockedSignInSaysWhenToTryAgainAndIsOnRecord() throws Exception {
        HttpResponse<String> last = null;
        for (int attempt = 1; attempt <= 5; attempt++) {
            last = signIn("village", "Cuowu-2026-mima");
        }

        assertEquals(last.body(), 429, last.statusCode());
        long seconds = last.headers().firstValueAsLong("Retry-After").orElseThrow();
        assertTrue(seconds + " s", seconds > 0 && seconds <= 900);
        assertEquals(429, signIn("village", platform.password()).statusCode());
        assertTrue(auditTypes().containsAll(List.of("sign-in-failed", "sign-in-locked")));
    }

    @Test
    public void theOperatorLetsInOnlyTheLastAdministratorOfAKind() throws Exception {
        assertTrue(platform.shell("yimen:recover clerk").contains("不是最后一个"));
    }

    private static DemoPlatform.Reply grant(String login, String role, String region, String department)
            throws Exception {
        JsonNode account = account(login);
        Map<String, Object> body =
                Map.of("grants", List.of(Map.of("role", role, "region", region, "department", department)));
        return platform.put("secadmin", path(account) + "/grants", body, etag("secadmin", account));
    }

    private static DemoPlatform.Reply change(String by, String login, String what) throws Exception {
        JsonNode account = account(login);
        return platform.send(
                by, "POST", path(account) + "/" + what, BodyPublishers.noBody(), Map.of("If-Match", etag(by, account)));
    }

    private static JsonNode account(String login) throws Exception {
        return StreamSupport.stream(
                        platform.get("secadmin", "/accounts")
                                .done()
                                .get("accounts")
                                .spliterator(),
                        false)
                .filter(account -> account.get("login").asText().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static String path(JsonNode account) {
        return "/accounts/" + account.get("id").asText();
    }

    private static String etag(String reader, JsonNode account) throws Exception {
        return platform.get(reader, path(account)).etag();
    }

    private static List<String> auditTypes() throws Exception {
        return StreamSupport.stream(
                        platform.get("auditor", "/audit?limit=200")
                                .done()
                                .get("lines")
                                .spliterator(),
                        false)
                .map(line -> line.get("type").asText())
                .toList();
    }

    private static HttpResponse<String> signIn(String login, String password) throws Exception {
        String body = DemoPlatform.JSON.writeValueAsString(Map.of("login", login, "password", password));
        HttpRequest request = HttpRequest.newBuilder(platform.process().address("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
