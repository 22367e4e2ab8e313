package org.yimen.casework.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.yimen.spi.data.Document;

/**
 * Decides whether a changed schema of a fact keeps every old value valid, over the closed vocabulary of {@link
 * org.yimen.spi.fact.FactDefinition}. Titles, descriptions and {@code x-*} hints do not count. Objects are closed: a
 * property that is gone makes old values invalid, a new optional one does not.
 */
public final class SchemaWidening {
    private static final Set<String> VOCABULARY = Set.of(
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

    private SchemaWidening() {}

    /**
     * @param before never {@code null}
     * @param after never {@code null}
     * @return true only if it is certain that whatever {@code before} accepts {@code after} accepts too; a keyword
     *     outside the vocabulary leaves it uncertain, unless the two are equal
     */
    public static boolean isWidening(Document before, Document after) {
        return before.equals(after) || widens(before.asMap(), after.asMap());
    }

    private static boolean widens(Map<?, ?> before, Map<?, ?> after) {
        return inVocabulary(before)
                && inVocabulary(after)
                && typeWidens(before, after)
                && enumWidens(before, after)
                && sameOrGone("format", before, after)
                && sameOrGone("pattern", before, after)
                && boundsWiden(before, after)
                && requiredWidens(before, after)
                && propertiesWiden(before, after)
                && itemsWiden(before, after);
    }

    private static boolean inVocabulary(Map<?, ?> schema) {
        return schema.keySet().stream()
                .map(String.class::cast)
                .allMatch(keyword -> VOCABULARY.contains(keyword) || keyword.startsWith("x-"));
    }

    private static boolean typeWidens(Map<?, ?> before, Map<?, ?> after) {
        Object type = after.get("type");
        return type == null
                || type.equals(before.get("type"))
                || type.equals("number") && "integer".equals(before.get("type"));
    }

    private static boolean enumWidens(Map<?, ?> before, Map<?, ?> after) {
        if (!(after.get("enum") instanceof List<?> allowed)) {
            return !after.containsKey("enum");
        }
        return before.get("enum") instanceof List<?> old
                && old.stream().allMatch(value -> allowed.stream().anyMatch(other -> same(value, other)));
    }

    private static boolean same(Object value, Object other) {
        return value instanceof BigDecimal number && other instanceof BigDecimal that
                ? number.compareTo(that) == 0
                : value.equals(other);
    }

    private static boolean sameOrGone(String keyword, Map<?, ?> before, Map<?, ?> after) {
        return !after.containsKey(keyword) || after.get(keyword).equals(before.get(keyword));
    }

    private static boolean boundsWiden(Map<?, ?> before, Map<?, ?> after) {
        BiPredicate<BigDecimal, BigDecimal> lower = (old, now) -> now.compareTo(old) <= 0;
        BiPredicate<BigDecimal, BigDecimal> higher = (old, now) -> now.compareTo(old) >= 0;
        return boundWidens("minimum", before, after, lower)
                && boundWidens("minLength", before, after, lower)
                && boundWidens("minItems", before, after, lower)
                && boundWidens("maximum", before, after, higher)
                && boundWidens("maxLength", before, after, higher)
                && boundWidens("maxItems", before, after, higher);
    }

    private static boolean boundWidens(
            String keyword, Map<?, ?> before, Map<?, ?> after, BiPredicate<BigDecimal, BigDecimal> wider) {
        if (!after.containsKey(keyword)) {
            return true;
        }
        Optional<BigDecimal> old = number(before.get(keyword));
        Optional<BigDecimal> now = number(after.get(keyword));
        return old.isPresent() && now.isPresent() && wider.test(old.get(), now.get());
    }

    private static Optional<BigDecimal> number(Object value) {
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private static boolean requiredWidens(Map<?, ?> before, Map<?, ?> after) {
        return names(before).containsAll(names(after));
    }

    private static List<?> names(Map<?, ?> schema) {
        return schema.get("required") instanceof List<?> list ? list : List.of();
    }

    private static boolean propertiesWiden(Map<?, ?> before, Map<?, ?> after) {
        Map<?, ?> now = properties(after);
        return properties(before).entrySet().stream().allMatch(old -> bothWiden(old.getValue(), now.get(old.getKey())));
    }

    private static Map<?, ?> properties(Map<?, ?> schema) {
        return schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
    }

    private static boolean itemsWiden(Map<?, ?> before, Map<?, ?> after) {
        return !after.containsKey("items") || bothWiden(before.get("items"), after.get("items"));
    }

    private static boolean bothWiden(Object before, Object after) {
        return before instanceof Map<?, ?> old && after instanceof Map<?, ?> now && widens(old, now);
    }
}
