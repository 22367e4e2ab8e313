package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.yimen.itests.fuzz.Operation.Parameter;

/** The API as it describes itself. Immutable. */
final class ApiDocument {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    ApiDocument(JsonNode document) {
        this.document = document;
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(verb -> add(path.getKey(), verb.getKey(), verb.getValue())));
    }

    private void add(String path, String verb, JsonNode described) {
        String id = described.get("operationId").asText();
        operations.put(
                id,
                new Operation(
                        id,
                        verb.toUpperCase(Locale.ROOT),
                        path,
                        parameters(described),
                        bodies(described),
                        answers(described)));
    }

    List<Operation> operations() {
        return List.copyOf(operations.values());
    }

    Operation operation(String id) {
        return operations.get(id);
    }

    /** What stands behind a reference; the schema itself if it is none. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith(SCHEMAS)
                ? document.at("/components/schemas/" + reference.substring(SCHEMAS.length()))
                : schema;
    }

    private static List<Parameter> parameters(JsonNode described) {
        List<Parameter> parameters = new ArrayList<>();
        described
                .path("parameters")
                .forEach(one -> parameters.add(new Parameter(
                        one.get("in").asText(),
                        one.get("name").asText(),
                        one.path("required").asBoolean(),
                        one.get("schema"))));
        return parameters;
    }

    private static Map<String, JsonNode> bodies(JsonNode described) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        described
                .at("/requestBody/content")
                .fields()
                .forEachRemaining(
                        type -> bodies.put(type.getKey(), type.getValue().path("schema")));
        return bodies;
    }

    private static Map<Integer, Set<String>> answers(JsonNode described) {
        Map<Integer, Set<String>> answers = new LinkedHashMap<>();
        described.get("responses").fields().forEachRemaining(answer -> {
            if (!answer.getKey().equals("default")) {
                Set<String> types = new HashSet<>();
                answer.getValue().path("content").fieldNames().forEachRemaining(types::add);
                answers.put(Integer.valueOf(answer.getKey()), types);
            }
        });
        return answers;
    }

    /** The members that an object of a schema has, with their schemas. */
    static ObjectNode members(JsonNode schema) {
        return schema.path("properties") instanceof ObjectNode members
                ? members
                : JsonNodeFactory.instance.objectNode();
    }

    static List<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
