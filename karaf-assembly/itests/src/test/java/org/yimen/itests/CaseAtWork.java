package org.yimen.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One case in the hands of clerks, township and departments. Every operation must succeed unless it says otherwise. */
public final class CaseAtWork {
    public static final String ALLOWANCE = "civil-affairs/minimum-living-allowance";
    public static final String SUBSIDY = "civil-affairs/disability-subsidy";
    public static final String MEDICAL = "medical-insurance/medical-assistance";
    public static final String CERTIFICATE = "disabled-federation/disability-certificate";

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=");

    private final DemoPlatform platform;
    private final String id;

    private CaseAtWork(DemoPlatform platform, String id) {
        this.platform = platform;
        this.id = id;
    }

    /** A draft of the application, put on record. */
    static CaseAtWork registered(DemoPlatform platform, ObjectNode application) throws Exception {
        String id =
                platform.post("clerk", "/cases", application).done().get("id").asText();
        CaseAtWork work = new CaseAtWork(platform, id);
        work.clerk("/registration");
        return work;
    }

    /** One that is on record already. */
    static CaseAtWork of(DemoPlatform platform, String id) {
        return new CaseAtWork(platform, id);
    }

    String id() {
        return id;
    }

    JsonNode clerk(String path) throws Exception {
        return platform.post("clerk", "/cases/" + id + path).done();
    }

    JsonNode clerk(String path, Object body) throws Exception {
        return platform.post("clerk", "/cases/" + id + path, body).done();
    }

    JsonNode read() throws Exception {
        return platform.get("clerk", "/cases/" + id).done();
    }

    String state() throws Exception {
        return read().at("/state/code").asText();
    }

    /** The applicant corrects the form. */
    void correct(ObjectNode application) throws Exception {
        ObjectNode form = application.deepCopy();
        form.remove(List.of("deskId", "source"));
        platform.put(
                        "clerk",
                        "/cases/" + id + "/form",
                        form,
                        platform.get("clerk", "/cases/" + id).etag())
                .done();
    }

    /** Scans every paper that the applicant brings before acceptance, but for the signed application and one type. */
    void bringEverythingBut(String type) throws Exception {
        bringWhatIsOwedBy("ACCEPTANCE", type);
    }

    /** Scans every paper that the applicant brings while the departments work. */
    void bringWhatTheDecisionsNeed() throws Exception {
        bringWhatIsOwedBy("DECISION", "");
    }

    private void bringWhatIsOwedBy(String stage, String type) throws Exception {
        for (JsonNode paper :
                platform.get("clerk", "/cases/" + id + "/materials").done().get("materials")) {
            String known = paper.get("type").asText();
            boolean owed = paper.get("obtainedBy").asText().equals("APPLICANT")
                    && paper.get("neededBy").asText().equals(stage);
            if (owed && !known.equals(type) && !known.equals("signed-application")) {
                bring(known, paper.get("subject").asText());
            }
        }
    }

    void bring(String type, String subject) throws Exception {
        platform.upload("clerk", "/cases/" + id + "/materials/" + type + "/" + subject + "/scans", "image/png", PNG)
                .done();
    }

    String handlingOf(String item) throws Exception {
        return StreamSupport.stream(read().get("handlings").spliterator(), false)
                .filter(handling -> handling.get("item").asText().equals(item))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    JsonNode handling(String login, String item) throws Exception {
        return platform.get(login, "/handlings/" + handlingOf(item)).done();
    }

    JsonNode step(String login, String item, String code) throws Exception {
        return StreamSupport.stream(handling(login, item).get("steps").spliterator(), false)
                .filter(step -> step.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    LocalDate dueDate(String login, String item, String clock) throws Exception {
        return StreamSupport.stream(handling(login, item).get("clocks").spliterator(), false)
                .filter(running -> running.get("code").asText().equals(clock))
                .map(running -> LocalDate.parse(running.get("dueDate").asText()))
                .findFirst()
                .orElseThrow();
    }

    JsonNode handle(String login, String item, String path) throws Exception {
        return tryHandle(login, item, path).done();
    }

    JsonNode handle(String login, String item, String path, Object body) throws Exception {
        return tryHandle(login, item, path, body).done();
    }

    DemoPlatform.Reply tryHandle(String login, String item, String path) throws Exception {
        return platform.post(login, "/handlings/" + handlingOf(item) + path);
    }

    DemoPlatform.Reply tryHandle(String login, String item, String path, Object body) throws Exception {
        return platform.post(login, "/handlings/" + handlingOf(item) + path, body);
    }

    /** Files a step with a value in every field that its form requires. */
    void file(String login, String item, String code) throws Exception {
        file(login, item, code, List.of());
    }

    void file(String login, String item, String code, List<?> found) throws Exception {
        handle(login, item, "/steps/" + code + "/record", entry(login, item, code, List.of("吴经办", "郑经办"), found));
    }

    Map<String, Object> entry(String login, String item, String code, List<String> signatures, List<?> found)
            throws Exception {
        return Map.of(
                "record",
                Forms.filled(step(login, item, code).path("form")),
                "signatures",
                signatures,
                "householdSigner",
                "李秀英",
                "found",
                found);
    }

    void confirm(String login, String item, String code) throws Exception {
        handle(login, item, "/steps/" + code + "/confirmation");
    }

    Map<String, Object> proposal(String login, String item, String conclusion, String... reasons) throws Exception {
        JsonNode decision = StreamSupport.stream(
                        handling(login, item).get("steps").spliterator(), false)
                .filter(step -> step.get("kind").asText().equals("DECISION"))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "conclusion", conclusion,
                "reasons", List.of(reasons),
                "legalBasis", List.of("《社会救助法》第四十四条"),
                "record", Forms.filled(decision.path("form")));
    }

    /** The department tells the window, and the window the applicant, who signs. */
    void tell(String login, String item, OffsetDateTime at) throws Exception {
        handle(login, item, "/information");
        handle("clerk", item, "/delivery", Map.of("channel", "IN_PERSON", "at", at.toString(), "signer", "王建国"));
    }

    /** Fills in forms as their schemas ask. */
    public static final class Forms {
        private Forms() {}

        public static ObjectNode filled(JsonNode form) {
            ObjectNode record = DemoPlatform.JSON.createObjectNode();
            form.path("required")
                    .forEach(name -> record.set(
                            name.asText(), value(form.get("properties").get(name.asText()))));
            return record;
        }

        private static JsonNode value(JsonNode schema) {
            if (schema.has("enum")) {
                return schema.get("enum").get(0);
            }
            ObjectNode holder = DemoPlatform.JSON.createObjectNode();
            switch (schema.path("type").asText()) {
                case "integer", "number" ->
                    holder.put("value", Math.max(1, schema.path("minimum").asInt(1)));
                case "boolean" -> holder.put("value", true);
                case "array" -> {
                    ArrayNode list = holder.putArray("value");
                    list.add(value(schema.get("items")));
                }
                case "object" -> holder.set("value", filled(schema));
                default -> holder.put("value", schema.path("format").asText().equals("date") ? "2026-11-23" : "示例");
            }
            return holder.get("value");
        }
    }
}
