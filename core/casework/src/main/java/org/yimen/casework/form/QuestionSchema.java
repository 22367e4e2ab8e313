package org.yimen.casework.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yimen.spi.data.Document;

/**
 * Fits an item's own questions into the one form: references follow the schema to its new place, and no object takes a
 * field that is not asked.
 */
final class QuestionSchema {
    private static final Set<String> VALUES = Set.of("enum", "const", "default", "examples", "required");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "$defs", "dependentSchemas");
    private static final Set<String> CLOSED_BELOW = Set.of("properties", "patternProperties");

    private final String place;

    private QuestionSchema(String place) {
        this.place = place;
    }

    /** @param place JSON pointer of the schema's place in the one form's schema, escaped; never {@code null} */
    static Map<String, Object> at(String place, Document questions) {
        return new QuestionSchema(place).schema(questions.asMap(), true);
    }

    private Map<String, Object> schema(Map<?, ?> original, boolean closed) {
        Map<String, Object> copy = new LinkedHashMap<>();
        original.forEach((key, value) -> copy.put((String) key, keyword((String) key, value)));
        copy.remove("$schema");
        SchemaNode node = new SchemaNode(original);
        if (closed && (node.isObject() || original.containsKey("$ref"))) {
            copy.put(node.hasApplicators() ? "unevaluatedProperties" : "additionalProperties", false);
        }
        return copy;
    }

    private Object keyword(String name, Object value) {
        if (VALUES.contains(name)) {
            return value;
        }
        if (name.equals("$ref") && value instanceof String ref) {
            return "#" + place + ref.substring(1);
        }
        if (value instanceof Map<?, ?> map) {
            return NAMED.contains(name) ? named(map, CLOSED_BELOW.contains(name)) : schema(map, name.equals("items"));
        }
        return value instanceof List<?> list ? list(list, name.equals("prefixItems")) : value;
    }

    private Map<String, Object> named(Map<?, ?> schemas, boolean closed) {
        Map<String, Object> copy = new LinkedHashMap<>();
        schemas.forEach(
                (name, value) -> copy.put((String) name, value instanceof Map<?, ?> map ? schema(map, closed) : value));
        return copy;
    }

    private List<Object> list(List<?> elements, boolean closed) {
        return elements.stream()
                .map(element -> element instanceof Map<?, ?> map ? schema(map, closed) : (Object) element)
                .toList();
    }
}
