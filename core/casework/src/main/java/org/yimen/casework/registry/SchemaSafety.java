package org.yimen.casework.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yimen.casework.form.JsonSchemas;
import org.yimen.spi.data.Document;

/**
 * Whether a department's schema may be let in: an object with titled questions, valid JSON Schema 2020-12, closed,
 * self-contained, patterns in RE2, at most {@value #MOST_LEVELS} levels and {@value #MOST_BYTES} bytes.
 */
public final class SchemaSafety {
    static final int MOST_LEVELS = 8;
    static final int MOST_BYTES = 64 * 1024;

    private static final int DEEPEST_JSON = 48;
    private static final Set<String> FACT_VOCABULARY = Set.of(
            "type",
            "enum",
            "format",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "properties",
            "required",
            "items",
            "pattern",
            "title",
            "description");

    private final JsonSchemas schemas = new JsonSchemas();

    /** What is wrong with a schema of questions or of a step, in Chinese; empty if it may be let in. */
    public List<String> faultsOf(Document schema) {
        if (depth(schema) > DEEPEST_JSON) {
            return List.of(Messages.of("schema.deep", MOST_LEVELS));
        }
        List<String> faults = new ArrayList<>();
        if (JsonSize.of(schema) > MOST_BYTES) {
            return List.of(Messages.of("schema.large", MOST_BYTES / 1024));
        }
        if (!schema.text("/type").filter("object"::equals).isPresent()) {
            faults.add(Messages.of("schema.object"));
        }
        faults.addAll(untitled(schema));
        faults.addAll(new SchemaWalk(schema).faults());
        List<String> places = faults.isEmpty() ? schemas.faultsOf(schema) : List.of();
        if (!places.isEmpty()) {
            faults.add(Messages.of("schema.invalid", String.join("、", places)));
        }
        return List.copyOf(faults);
    }

    /** The same for a fact, whose schema also keeps to the closed vocabulary that makes widening decidable. */
    public List<String> faultsOfFact(Document schema) {
        List<String> faults = new ArrayList<>(faultsOf(schema));
        if (faults.isEmpty()) {
            Set<String> foreign = new TreeSet<>();
            collectForeign(schema.asMap(), foreign);
            if (!foreign.isEmpty()) {
                faults.add(Messages.of("schema.vocabulary", String.join("、", foreign)));
            }
        }
        return faults;
    }

    private static List<String> untitled(Document schema) {
        return schema.object("/properties").asMap().entrySet().stream()
                .filter(property -> !(property.getValue() instanceof Map<?, ?> question
                        && question.get("title") instanceof String title
                        && !title.isBlank()))
                .map(property -> Messages.of("schema.untitled", property.getKey()))
                .toList();
    }

    private static void collectForeign(Map<?, ?> schema, Set<String> foreign) {
        schema.keySet().stream()
                .map(String.class::cast)
                .filter(keyword -> !FACT_VOCABULARY.contains(keyword) && !keyword.startsWith("x-"))
                .forEach(foreign::add);
        if (schema.containsKey("type") && !(schema.get("type") instanceof String)) {
            foreign.add("type");
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.values().forEach(property -> collectForeignBelow(property, foreign));
        }
        collectForeignBelow(schema.get("items"), foreign);
    }

    private static void collectForeignBelow(Object schema, Set<String> foreign) {
        if (schema instanceof Map<?, ?> map) {
            collectForeign(map, foreign);
        } else if (schema != null) {
            foreign.add("items");
        }
    }

    /** Measured without recursion, because what is measured may be too deep for one. */
    private static int depth(Document document) {
        record Level(Object value, int depth) {}
        Deque<Level> open = new ArrayDeque<>(List.of(new Level(document.asMap(), 1)));
        int deepest = 0;
        while (!open.isEmpty() && deepest <= DEEPEST_JSON) {
            Level level = open.pop();
            deepest = Math.max(deepest, level.depth());
            if (level.value() instanceof Map<?, ?> map) {
                map.values().forEach(value -> open.push(new Level(value, level.depth() + 1)));
            } else if (level.value() instanceof List<?> list) {
                list.forEach(value -> open.push(new Level(value, level.depth() + 1)));
            }
        }
        return deepest;
    }
}
