package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yimen.itests.fuzz.Request.Header;

/** Leaves out of a request what it takes not to show a fault, as long as there is something and patience lasts. */
final class Shrinking {
    private static final int PATIENCE = 200;

    private final Predicate<Request> isFaulty;
    private int tries;

    private Shrinking(Predicate<Request> isFaulty) {
        this.isFaulty = isFaulty;
    }

    static Request of(Request faulty, Predicate<Request> isFaulty) {
        return new Shrinking(isFaulty).shrunk(faulty);
    }

    private Request shrunk(Request faulty) {
        for (Request smaller : smaller(faulty)) {
            if (tries++ < PATIENCE && isFaulty.test(smaller)) {
                return shrunk(smaller);
            }
        }
        return faulty;
    }

    private static List<Request> smaller(Request request) {
        List<Request> smaller = new ArrayList<>();
        for (Header header : request.headers()) {
            smaller.add(request.without(header.name()));
        }
        int question = request.target().indexOf('?');
        if (question >= 0) {
            smaller.add(request.withTarget(request.target().substring(0, question)));
        }
        if (request.body() != null) {
            bodies(request.bodyText()).forEach(body -> smaller.add(request.withJson(body)));
        }
        return smaller;
    }

    /** The document without each of its parts, larger ones first. */
    private static List<String> bodies(String json) {
        List<String> bodies = new ArrayList<>();
        try {
            JsonNode document = JsonTwists.read(json);
            if (JsonTwists.text(document).equals(json)) {
                without(document, document, bodies);
            }
        } catch (IllegalArgumentException noJson) {
            return List.of();
        }
        return bodies;
    }

    private static void without(JsonNode document, JsonNode node, List<String> bodies) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.remove(name);
                bodies.add(JsonTwists.text(document));
                object.set(name, value);
                without(document, value, bodies);
            }
        }
        for (int i = 0; node instanceof ArrayNode array && i < array.size(); i++) {
            JsonNode value = array.remove(i);
            bodies.add(JsonTwists.text(document));
            array.insert(i, value);
            without(document, value, bodies);
        }
    }
}
