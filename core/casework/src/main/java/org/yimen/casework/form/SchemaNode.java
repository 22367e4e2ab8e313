package org.yimen.casework.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one schema of a tree of maps and lists. */
record SchemaNode(Map<?, ?> members) {
    private static final SchemaNode ANYTHING = new SchemaNode(Map.of());
    private static final Set<String> APPLICATORS =
            Set.of("$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas");

    static SchemaNode of(Object schema) {
        return schema instanceof Map<?, ?> map ? new SchemaNode(map) : ANYTHING;
    }

    /** The properties in the order written; empty if none are listed. */
    Map<?, ?> properties() {
        return members.get("properties") instanceof Map<?, ?> map ? map : Map.of();
    }

    SchemaNode property(String name) {
        return of(properties().get(name));
    }

    /** The elements' schema; the schema that allows anything if there is none. */
    SchemaNode items() {
        return of(members.get("items"));
    }

    Optional<String> title() {
        return text("title");
    }

    Optional<String> text(String keyword) {
        return members.get(keyword) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    List<String> required() {
        return members.get("required") instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    boolean isObject() {
        return "object".equals(members.get("type")) || members.containsKey("properties");
    }

    /** Whether this is a list of objects, so that its elements' fields are asked one by one. */
    boolean isTable() {
        return members.containsKey("items") && !items().properties().isEmpty();
    }

    /** Whether properties may be named elsewhere than in {@code properties}. */
    boolean hasApplicators() {
        return members.keySet().stream().anyMatch(APPLICATORS::contains);
    }
}
