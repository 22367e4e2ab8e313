package org.yimen.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.yimen.itests.CaseAtWork;

/**
 * The whole journey of one family: two items at two departments, from the form to the notice. Who travels first looks at
 * what is asked for on the way; all others know. Safe for use by several threads.
 */
final class Script {
    static final List<String> ITEMS = List.of(CaseAtWork.SUBSIDY, CaseAtWork.CERTIFICATE);

    private static final byte[] NO_BODY = {};
    private static final byte[] SCAN = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=");

    /** Who does which step of which item before it can be decided. */
    private static final List<Stop> STOPS = List.of(
            new Stop(CaseAtWork.SUBSIDY, "township", "push"),
            new Stop(CaseAtWork.SUBSIDY, "disabled", "federation"),
            new Stop(CaseAtWork.CERTIFICATE, "disabled", "intake"));

    private static final Map<String, String> LIAISONS =
            Map.of(CaseAtWork.SUBSIDY, "civil", CaseAtWork.CERTIFICATE, "disabled");

    private final Applicants applicants;
    private final List<String> scans;
    private final Map<Stop, byte[]> records;
    private final Map<String, byte[]> proposals;
    private final AtomicLong families;

    private Script(
            Applicants applicants, List<String> scans, Map<Stop, byte[]> records, Map<String, byte[]> proposals) {
        this.applicants = applicants;
        this.scans = scans;
        this.records = records;
        this.proposals = proposals;
        this.families = new AtomicLong(1);
    }

    private record Stop(String item, String login, String step) {}

    /** Looks, with the first family, at what is asked for on the way. */
    static Script explored(PlatformClient platform) throws Exception {
        ObjectNode chosen = Http.JSON.createObjectNode();
        ITEMS.forEach(chosen.putArray("items")::add);
        JsonNode form = Http.JSON.readTree(
                platform.call("form", "clerk", "/forms", Caller.JSON, Http.JSON.writeValueAsBytes(chosen)));
        Script script = new Script(
                new Applicants(ITEMS, form.get("schema")), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        script.lookAround(platform);
        return script;
    }

    private void lookAround(PlatformClient platform) throws Exception {
        String id = registered(platform, 0);
        for (JsonNode paper :
                platform.get("clerk", "/cases/" + id + "/materials").get("materials")) {
            if (paper.get("obtainedBy").asText().equals("APPLICANT")) {
                scans.add("/materials/" + paper.get("type").asText() + "/"
                        + paper.get("subject").asText() + "/scans");
            }
        }
        Map<String, String> handlings = dispatched(platform, id);
        for (Stop stop : STOPS) {
            JsonNode form = step(platform.get(stop.login(), handlings.get(stop.item())), "code", stop.step());
            records.put(
                    stop,
                    json(Map.of(
                            "record", CaseAtWork.Forms.filled(form.path("form")),
                            "signatures", List.of("吴经办", "郑经办"),
                            "householdSigner", "李秀英",
                            "found", List.of())));
        }
        for (String item : ITEMS) {
            JsonNode form = step(platform.get(LIAISONS.get(item), handlings.get(item)), "kind", "DECISION");
            proposals.put(
                    item,
                    json(Map.of(
                            "conclusion", "GRANT",
                            "reasons", List.of(),
                            "legalBasis", List.of("《社会救助法》第四十四条"),
                            "record", CaseAtWork.Forms.filled(form.path("form")))));
        }
        worked(platform, handlings);
    }

    private static JsonNode step(JsonNode handling, String field, String value) {
        for (JsonNode step : handling.get("steps")) {
            if (step.get(field).asText().equals(value)) {
                return step;
            }
        }
        throw new IllegalStateException("no step " + value);
    }

    /** One more family travels the whole way. */
    void travel(Caller caller) throws Exception {
        worked(caller, dispatched(caller, registered(caller, families.getAndIncrement())));
    }

    /** The form of one more family, stored as a draft. */
    String drafted(Caller caller) throws Exception {
        return drafted(caller, families.getAndIncrement());
    }

    private String drafted(Caller caller, long family) throws Exception {
        byte[] application = json(applicants.application(family));
        return Http.JSON
                .readTree(caller.call("submit form", "clerk", "/cases", Caller.JSON, application))
                .get("id")
                .asText();
    }

    private String registered(Caller caller, long family) throws Exception {
        String id = drafted(caller, family);
        post(caller, "register", "clerk", "/cases/" + id + "/registration");
        return id;
    }

    private Map<String, String> dispatched(Caller caller, String id) throws Exception {
        for (String scan : scans) {
            caller.call("scan", "clerk", "/cases/" + id + scan, Caller.PNG, SCAN);
        }
        post(caller, "accept", "clerk", "/cases/" + id + "/acceptance");
        JsonNode sent = Http.JSON.readTree(post(caller, "dispatch", "clerk", "/cases/" + id + "/dispatch"));
        Map<String, String> handlings = new HashMap<>();
        for (JsonNode handling : sent.get("handlings")) {
            handlings.put(
                    handling.get("item").asText(),
                    "/handlings/" + handling.get("id").asText());
        }
        return handlings;
    }

    private void worked(Caller caller, Map<String, String> handlings) throws Exception {
        for (String item : ITEMS) {
            String liaison = LIAISONS.get(item);
            post(caller, "receive", liaison, handlings.get(item) + "/receipt");
            post(caller, "check", liaison, handlings.get(item) + "/feedback", json(Map.of("text", "已完成初步核查")));
        }
        for (Stop stop : STOPS) {
            String path = handlings.get(stop.item()) + "/steps/" + stop.step() + "/record";
            post(caller, "step", stop.login(), path, records.get(stop));
        }
        for (String item : ITEMS) {
            String liaison = LIAISONS.get(item);
            post(caller, "propose", liaison, handlings.get(item) + "/decision/proposal", proposals.get(item));
            post(caller, "decide", liaison + "2", handlings.get(item) + "/decision/confirmation");
        }
        for (String item : ITEMS) {
            post(caller, "inform window", LIAISONS.get(item), handlings.get(item) + "/information");
            post(caller, "notify", "clerk", handlings.get(item) + "/delivery", proof());
        }
    }

    private static byte[] proof() throws IOException {
        return json(Map.of("channel", "IN_PERSON", "at", OffsetDateTime.now().toString(), "signer", "王建国"));
    }

    private static byte[] post(Caller caller, String name, String login, String path) throws Exception {
        return caller.call(name, login, path, Caller.NOTHING, NO_BODY);
    }

    private static byte[] post(Caller caller, String name, String login, String path, byte[] body) throws Exception {
        return caller.call(name, login, path, Caller.JSON, body);
    }

    private static byte[] json(Object value) throws IOException {
        return Http.JSON.writeValueAsBytes(value);
    }
}
