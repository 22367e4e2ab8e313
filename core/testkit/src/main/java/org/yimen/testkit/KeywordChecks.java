package org.yimen.testkit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The common keywords of JSON Schema have values of their kind; the platform holds a schema to the whole standard. */
final class KeywordChecks {
    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    private static final Predicate<Object> COUNT =
            value -> value instanceof BigDecimal number && number.signum() >= 0 && isWhole(number);
    private static final Predicate<Object> NUMBER = BigDecimal.class::isInstance;
    private static final Predicate<Object> TEXT = String.class::isInstance;
    private static final Predicate<Object> SCHEMA = value -> value instanceof Map || value instanceof Boolean;
    private static final Predicate<Object> SCHEMAS_BY_NAME =
            value -> value instanceof Map<?, ?> map && map.values().stream().allMatch(SCHEMA);
    private static final Predicate<Object> SCHEMAS = value ->
            value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(SCHEMA);
    private static final Predicate<Object> TEXTS =
            value -> value instanceof List<?> list && list.stream().allMatch(TEXT) && isWithoutRepetition(list);

    private static final Map<String, Predicate<Object>> VALUES = Map.ofEntries(
            Map.entry("type", KeywordChecks::isType),
            Map.entry("title", TEXT),
            Map.entry("description", TEXT),
            Map.entry("format", TEXT),
            Map.entry("pattern", TEXT),
            Map.entry("enum", List.class::isInstance),
            Map.entry("required", TEXTS),
            Map.entry("properties", SCHEMAS_BY_NAME),
            Map.entry("patternProperties", SCHEMAS_BY_NAME),
            Map.entry("$defs", SCHEMAS_BY_NAME),
            Map.entry("items", SCHEMA),
            Map.entry("contains", SCHEMA),
            Map.entry("not", SCHEMA),
            Map.entry("if", SCHEMA),
            Map.entry("then", SCHEMA),
            Map.entry("else", SCHEMA),
            Map.entry("allOf", SCHEMAS),
            Map.entry("anyOf", SCHEMAS),
            Map.entry("oneOf", SCHEMAS),
            Map.entry("prefixItems", SCHEMAS),
            Map.entry("minimum", NUMBER),
            Map.entry("maximum", NUMBER),
            Map.entry("exclusiveMinimum", NUMBER),
            Map.entry("exclusiveMaximum", NUMBER),
            Map.entry("multipleOf", value -> value instanceof BigDecimal number && number.signum() > 0),
            Map.entry("minLength", COUNT),
            Map.entry("maxLength", COUNT),
            Map.entry("minItems", COUNT),
            Map.entry("maxItems", COUNT),
            Map.entry("minProperties", COUNT),
            Map.entry("maxProperties", COUNT),
            Map.entry("uniqueItems", Boolean.class::isInstance));

    private KeywordChecks() {}

    static void check(Map<?, ?> schema, String where, Complaints complaints) {
        schema.forEach((keyword, value) -> complaints.unless(
                VALUES.getOrDefault(keyword, anything -> true).test(value),
                "%s: \"%s\" cannot be %s in JSON Schema 2020-12",
                where,
                keyword,
                Complaints.shortened(String.valueOf(value))));
    }

    private static boolean isType(Object value) {
        return value instanceof List<?> list
                ? !list.isEmpty() && TYPES.containsAll(list) && isWithoutRepetition(list)
                : value instanceof String && TYPES.contains(value);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isWithoutRepetition(Collection<?> list) {
        return Set.copyOf(list).size() == list.size();
    }
}
