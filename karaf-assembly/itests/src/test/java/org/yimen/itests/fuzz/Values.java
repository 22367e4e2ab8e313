package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** Makes values that a schema admits: what a member is called says more than its type. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final LocalDate TODAY = LocalDate.now();
    private static final List<String> FACTS = List.of("property@1", "income@1", "person@1", "housing@1");
    private static final List<String> ROLES =
            List.of("WINDOW_CLERK", "VILLAGE_ASSISTANT", "TOWNSHIP_HANDLER", "LIAISON", "APPROVER", "SUPERVISOR");

    private final ApiDocument api;
    private final Known known;

    Values(ApiDocument api, Known known) {
        this.api = api;
        this.known = known;
    }

    /** Any value; members that may be missing are there or not. */
    JsonNode value(String name, JsonNode schema, Chance chance) {
        return value(name, schema, 50, chance);
    }

    /** An object with nothing but what it must have, and that plainly: the first of all choices, lists of one. */
    JsonNode least(JsonNode schema, Chance chance) {
        return value("", schema, 0, chance);
    }

    private JsonNode value(String name, JsonNode unresolved, int optional, Chance chance) {
        JsonNode schema = api.resolved(unresolved);
        if (schema.has("enum")) {
            return schema.get("enum")
                    .get(optional == 0 ? 0 : chance.below(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText("object")) {
            case "object" -> object(schema, optional, chance);
            case "array" -> array(name, schema, optional, chance);
            case "integer" -> NODES.numberNode(within(schema, chance.in(50) ? 1 : chance.below(100)));
            case "number" -> NODES.numberNode(within(schema, chance.below(100_000)));
            case "boolean" -> NODES.booleanNode(optional == 0 || chance.in(50));
            default -> NODES.textNode(text(name, schema, optional == 0, chance));
        };
    }

    private static int within(JsonNode schema, int number) {
        int least = Math.max(schema.path("minimum").asInt(number), number);
        return Math.min(schema.path("maximum").asInt(least), least);
    }

    private ObjectNode object(JsonNode schema, int optional, Chance chance) {
        ObjectNode object = NODES.objectNode();
        List<String> required = ApiDocument.required(schema);
        ApiDocument.members(schema).fields().forEachRemaining(member -> {
            if (required.contains(member.getKey()) || chance.in(optional)) {
                object.set(member.getKey(), value(member.getKey(), member.getValue(), optional, chance));
            }
        });
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int optional, Chance chance) {
        ArrayNode array = NODES.arrayNode();
        int size = optional == 0 ? 1 : chance.between(1, 3);
        for (int i = 0; i < size; i++) {
            array.add(value(name, schema.path("items"), optional, chance));
        }
        return array;
    }

    private String text(String name, JsonNode schema, boolean plain, Chance chance) {
        return switch (schema.path("format").asText()) {
            case "date" ->
                plain
                        ? TODAY.minusDays(4).toString()
                        : TODAY.plusDays(chance.between(-400, 400)).toString();
            case "date-time" -> TODAY.minusDays(chance.below(30)) + "T10:00:00+08:00";
            default -> named(name, chance);
        };
    }

    private String named(String name, Chance chance) {
        return switch (name) {
            case "name", "askedBy", "namePrefix", "signer", "householdSigner", "signatures" -> Personal.name(chance);
            case "idNumber" -> Personal.idNumber(chance, TODAY.minusDays(chance.between(400, 30_000)), chance.in(50));
            case "idNumberEnding" -> Integer.toString(chance.between(1000, 9999));
            case "phone", "complaintPhone" -> Personal.phone(chance);
            case "role" -> chance.oneOf(ROLES);
            case "login" -> "qzjx-" + chance.below(1_000_000);
            case "key" -> chance.in(50) ? chance.oneOf(FACTS) : known.any("parameter", chance);
            case "region", "regionCode" -> known.any("region", chance);
            case "items" -> known.any("item", chance);
            case "states" -> chance.in(50) ? "DRAFT" : "ACCEPTED";
            default -> {
                String there = known.any(name, chance);
                yield there.isEmpty() ? Personal.text(chance) : there;
            }
        };
    }
}
