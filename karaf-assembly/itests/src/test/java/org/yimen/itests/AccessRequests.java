package org.yimen.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request for every operation of the API's description, well-formed and about things that are there. What changes
 * something names a version that never was, where the operation takes one: whoever may is told that it is stale, and
 * nothing is changed.
 */
final class AccessRequests {
    private static final String NEVER = "\"999999\"";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=");

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, Object> bodies = new HashMap<>();
    private final DemoPlatform platform;
    private int accounts;

    /**
     * One operation.
     *
     * @param method of HTTP
     * @param path with parameters in braces
     * @param versioned whether it takes {@code If-Match}
     * @param takesBody whether something is sent
     */
    private record Operation(String method, String path, boolean versioned, boolean takesBody) {}

    AccessRequests(DemoPlatform platform) throws Exception {
        this.platform = platform;
        read(platform.get("", "/openapi.json").done());
        fillIn();
    }

    /** Every operation of the document. */
    Set<String> operations() {
        return new TreeSet<>(operations.keySet());
    }

    private void read(JsonNode document) {
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(verb -> operations.put(
                        verb.getValue().get("operationId").asText(),
                        new Operation(
                                verb.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                verb.getValue().path("parameters").findValuesAsText("name").stream()
                                        .anyMatch("If-Match"::equals),
                                verb.getValue().has("requestBody")))));
    }

    /** Sends it as nobody if the token is empty. */
    DemoPlatform.Reply send(String operationId, AccessScene.Target target, String token) throws Exception {
        Operation operation = operations.get(operationId);
        Map<String, String> headers = new HashMap<>();
        if (operation.versioned()) {
            headers.put("If-Match", NEVER);
        }
        String path = path(operation.path(), target) + query(operationId);
        if (operationId.equals("attachScan")) {
            headers.put("Content-Type", "image/png");
            return send(platform, token, "POST", path, BodyPublishers.ofByteArray(PNG), headers);
        }
        return send(platform, token, operation.method(), path, body(operationId, operation), headers);
    }

    static DemoPlatform.Reply send(
            DemoPlatform platform,
            String token,
            String method,
            String path,
            BodyPublisher body,
            Map<String, String> more)
            throws Exception {
        Map<String, String> headers = new HashMap<>(more);
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (body.contentLength() != 0) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        return platform.send("", method, path, body, headers);
    }

    static BodyPublisher json(Object body) throws IOException {
        return BodyPublishers.ofString(DemoPlatform.JSON.writeValueAsString(body), StandardCharsets.UTF_8);
    }

    private static String path(String template, AccessScene.Target target) {
        Matcher parameter = PARAMETER.matcher(template);
        StringBuilder path = new StringBuilder();
        while (parameter.find()) {
            String value = target.names().get(parameter.group(1));
            if (value == null) {
                throw new AssertionError(template + " has an unknown parameter " + parameter.group(1));
            }
            parameter.appendReplacement(path, value);
        }
        return parameter.appendTail(path).toString();
    }

    private static String query(String operationId) {
        if (operationId.equals("readCalendar")) {
            return "?region=" + AccessScene.TOWNSHIP + "&year=2026";
        }
        return operationId.startsWith("list") && !operationId.equals("listItemVersions") ? "?limit=200" : "";
    }

    private BodyPublisher body(String operationId, Operation operation) throws IOException {
        if (!operation.takesBody()) {
            return BodyPublishers.noBody();
        }
        if (operationId.equals("createAccount")) {
            return json(Map.of("login", "made-" + ++accounts, "name", "新来的"));
        }
        Object body = bodies.get(operationId);
        if (body == null) {
            throw new AssertionError("nobody knows what to send for " + operationId);
        }
        return json(body);
    }

    private void fillIn() throws Exception {
        Map<String, Object> reason = Map.of("reason", "当面说明", "legalBasis", "《社会救助法》第四十四条");
        Map<String, Object> text = Map.of("text", "情况说明");
        Map<String, Object> proof =
                Map.of("channel", "IN_PERSON", "at", OffsetDateTime.now().toString(), "signer", "王建国");
        Map<String, Object> reveal = Map.of("purpose", "IDENTITY", "reason", "核对身份", "fields", List.of("PHONE"));
        for (String operation : List.of(
                "declineCase",
                "withdrawCase",
                "withdrawItem",
                "suspendHandling",
                "rejectStep",
                "omitStep",
                "rejectDecision")) {
            bodies.put(operation, reason);
        }
        for (String operation :
                List.of("feedBack", "requestSupplement", "objectToDecision", "recordComplaint", "objectToStep")) {
            bodies.put(operation, text);
        }
        bodies.put("recordNoticeDelivery", proof);
        bodies.put("recordResultDelivery", proof);
        bodies.put("revealCase", reveal);
        bodies.put("revealHandling", reveal);
        bodies.put("returnHandling", Map.of("reason", "不属于本部门"));
        bodies.put("redispatchHandling", Map.of());
        bodies.put("extendHandling", Map.of("reason", "人户分离"));
        bodies.put("archiveCase", Map.of("archiveNumber", "2026-1"));
        bodies.put("fileStep", Map.of("record", Map.of()));
        bodies.put("proposeDecision", Map.of("conclusion", "GRANT", "legalBasis", List.of("《社会救助法》")));
        fillInApplications();
        fillInMasterData();
        fillInAccounts();
    }

    private void fillInApplications() {
        var application = Family.application();
        bodies.put("draftCase", application);
        bodies.put("assess", application);
        bodies.put("composeForm", Map.of("items", application.get("items")));
        bodies.put("changeCaseForm", Map.of("items", application.get("items"), "answers", application.get("answers")));
        bodies.put("searchCases", Map.of("namePrefix", "王", "limit", 200));
        bodies.put("recordConsultation", Map.of("deskId", "qinghe", "question", "如何申请"));
        bodies.put("followUpConsultation", Map.of());
        bodies.put("askProgress", Map.of("receiptNumber", "3607822026000000018", "idNumberEnding", "0000"));
    }

    private void fillInMasterData() throws Exception {
        JsonNode parameter =
                platform.get("sysadmin", "/parameters").done().get("parameters").get(0);
        bodies.put(
                "setParameter",
                Map.of(
                        "key",
                        parameter.get("key"),
                        "regionCode",
                        AccessScene.TOWNSHIP,
                        "from",
                        "2031-01-01",
                        "value",
                        parameter.get("defaultValue"),
                        "source",
                        "试验文件"));
        bodies.put("saveRegion", Map.of("name", "示例市青河镇", "area", "RURAL"));
        bodies.put("saveDesk", Map.of("regionCode", AccessScene.TOWNSHIP, "name", "青河镇社会救助综合服务窗口"));
        bodies.put("saveDepartment", Map.of("name", "民政局"));
        bodies.put(
                "importCalendarNotice",
                Map.of(
                        "years",
                        Map.of(
                                "2023",
                                Map.of(
                                        "status",
                                        "official",
                                        "notice",
                                        List.of("试验通知"),
                                        "off",
                                        List.of(Map.of("date", "2023-01-01", "name", "元旦")),
                                        "work",
                                        List.of()))));
        bodies.put(
                "addClosure",
                Map.of(
                        "regionCode",
                        AccessScene.TOWNSHIP,
                        "day",
                        AccessScene.CLOSED.plusDays(1).toString(),
                        "reason",
                        "停电"));
    }

    private void fillInAccounts() throws Exception {
        Map<String, String> role =
                Map.of("role", "VILLAGE_ASSISTANT", "region", AccessScene.TOWNSHIP, "department", "");
        bodies.put("changeGrants", Map.of("grants", List.of(role)));
        bodies.put("changePassword", Map.of("oldPassword", platform.password(), "newPassword", "short"));
        bodies.put("signIn", Map.of("login", "", "password", ""));
    }
}
