package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.yimen.itests.fuzz.Operation.Parameter;

/** Asks for operations by their name. */
final class Desk {
    /** No body. */
    static final JsonNode NOTHING = null;

    private final Campaign campaign;

    Desk(Campaign campaign) {
        this.campaign = campaign;
    }

    /** What must have its effect. */
    JsonNode does(String login, String operation, JsonNode body, String... names) throws Exception {
        return json(campaign.work(request(login, operation, body, names)));
    }

    /** What must have its effect on the version that was seen. */
    JsonNode doesIf(String etag, String login, String operation, JsonNode body, String... names) throws Exception {
        return json(campaign.work(request(login, operation, body, names).with("If-Match", etag)));
    }

    /** The same of a question that the address holds. */
    JsonNode looks(String login, String operation, String query) throws Exception {
        Request request = request(login, operation, NOTHING);
        return json(campaign.work(request.withTarget(request.target() + "?" + query)));
    }

    /** What may be refused by the state of things. */
    Answer tries(String login, String operation, JsonNode body, String... names) throws Exception {
        return campaign.attempt(request(login, operation, body, names));
    }

    /** Out of the line of fire. */
    Answer asks(String login, String operation, JsonNode body, String... names) throws Exception {
        return campaign.quietly(request(login, operation, body, names));
    }

    /** Out of the line of fire, on the version that was seen. */
    Answer asksIf(String etag, String login, String operation, String... names) throws Exception {
        return campaign.quietly(request(login, operation, NOTHING, names).with("If-Match", etag));
    }

    void uploads(String login, String id, String type, String subject) throws Exception {
        campaign.work(request(login, "attachScan", NOTHING, id, type, subject)
                .with("Content-Type", "image/png")
                .with("Content-Disposition", "attachment; filename=\"" + Personal.MARK + ".png\"")
                .withBody(Requests.PNG));
    }

    /** @param names of the path, in its order */
    Request request(String login, String id, JsonNode body, String... names) {
        Operation operation = campaign.api().operation(id);
        String target = operation.path();
        int next = 0;
        for (Parameter parameter : operation.in("path")) {
            campaign.known().add(Requests.kind(operation, parameter.name()), names[next]);
            target = target.replace("{" + parameter.name() + "}", Requests.encoded(names[next++]));
        }
        Request request = Request.of(operation, login, target);
        return body == null ? request : request.withJson(JsonTwists.text(body));
    }

    static JsonNode body(Object... pairs) {
        var body = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body(body);
    }

    private static JsonNode body(Map<String, Object> members) {
        return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(members);
    }

    private static JsonNode json(Answer answer) {
        return answer.body().length == 0 || !answer.type().endsWith("json") ? NOTHING : answer.json();
    }
}
