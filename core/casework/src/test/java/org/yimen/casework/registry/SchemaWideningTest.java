package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;

class SchemaWideningTest {
    @Test
    void every_schema_widens_itself() {
        assertThat(CommonFacts.all())
                .allSatisfy(fact -> assertThat(SchemaWidening.isWidening(fact.schema(), fact.schema()))
                        .isTrue());
    }

    @Test
    void titles_descriptions_and_hints_do_not_count() {
        assertWidens(
                Map.of("type", "string", "title", "旧", "x-unit", "元"),
                Map.of("type", "string", "title", "新", "description", "说明", "x-widget", "area"));
        assertWidens(
                Map.of("type", "string", "enum", List.of("A"), "x-enum-titles", List.of("甲")),
                Map.of("type", "string", "enum", List.of("A", "B"), "x-enum-titles", List.of("甲", "乙")));
    }

    @Test
    void an_integer_may_become_any_number_and_not_the_other_way() {
        assertWidensOnly(Map.of("type", "integer"), Map.of("type", "number"));
        assertNeither(Map.of("type", "string"), Map.of("type", "number"));
        assertWidensOnly(Map.of("type", "string"), Map.of());
    }

    @Test
    void choices_may_be_added_and_not_taken_away() {
        assertWidensOnly(
                Map.of("type", "integer", "enum", List.of(1, 2)),
                Map.of("type", "integer", "enum", List.of(2.0, 1, 3)));
        assertWidensOnly(Map.of("type", "string", "enum", List.of("A")), Map.of("type", "string"));
    }

    @Test
    void bounds_may_move_outwards_only() {
        assertWidensOnly(Map.of("type", "number", "minimum", 1), Map.of("type", "number", "minimum", 0.5));
        assertWidensOnly(Map.of("type", "number", "maximum", 1), Map.of("type", "number", "maximum", 2));
        assertWidensOnly(Map.of("type", "string", "maxLength", 10), Map.of("type", "string"));
        assertWidensOnly(Map.of("type", "string", "minLength", 2), Map.of("type", "string", "minLength", 1));
        assertWidensOnly(Map.of("type", "array", "minItems", 1), Map.of("type", "array"));
        assertWidensOnly(Map.of("type", "array", "maxItems", 1), Map.of("type", "array", "maxItems", 30));
        assertNeither(
                Map.of("type", "number", "minimum", 0, "maximum", 10),
                Map.of("type", "number", "minimum", 5, "maximum", 20));
    }

    @Test
    void a_format_or_pattern_may_go_and_not_change() {
        assertWidensOnly(Map.of("type", "string", "format", "date"), Map.of("type", "string"));
        assertWidensOnly(Map.of("type", "string", "pattern", "^a$"), Map.of("type", "string"));
        assertNeither(Map.of("type", "string", "pattern", "^a$"), Map.of("type", "string", "pattern", "^ab?$"));
    }

    @Test
    void a_property_may_be_added_and_not_removed_or_newly_demanded() {
        Map<String, ?> one = object(Map.of("a", Map.of("type", "string")));
        Map<String, ?> two = object(Map.of("a", Map.of("type", "string"), "b", Map.of("type", "string")));
        assertWidensOnly(one, two);
        assertWidensOnly(object(Map.of("a", Map.of("type", "string")), "a"), one);
        assertNeither(one, object(Map.of("a", Map.of("type", "string"), "b", Map.of()), "b"));
    }

    @Test
    void what_lies_below_widens_too() {
        assertWidensOnly(
                object(Map.of(
                        "list", Map.of("type", "array", "items", object(Map.of("n", Map.of("type", "integer")))))),
                object(Map.of(
                        "list", Map.of("type", "array", "items", object(Map.of("n", Map.of("type", "number")))))));
        assertWidensOnly(Map.of("type", "array", "items", Map.of("type", "string")), Map.of("type", "array"));
    }

    @Test
    void what_cannot_be_decided_is_no_widening() {
        assertNeither(Map.of("not", Map.of("type", "string")), Map.of("not", Map.of("type", "number")));
        assertWidens(Map.of("not", Map.of("type", "string")), Map.of("not", Map.of("type", "string")));
    }

    private static void assertWidens(Map<String, ?> before, Map<String, ?> after) {
        assertThat(SchemaWidening.isWidening(Document.of(before), Document.of(after)))
                .isTrue();
    }

    private static void assertWidensOnly(Map<String, ?> before, Map<String, ?> after) {
        assertWidens(before, after);
        assertThat(SchemaWidening.isWidening(Document.of(after), Document.of(before)))
                .isFalse();
    }

    private static void assertNeither(Map<String, ?> one, Map<String, ?> other) {
        assertThat(SchemaWidening.isWidening(Document.of(one), Document.of(other)))
                .isFalse();
        assertThat(SchemaWidening.isWidening(Document.of(other), Document.of(one)))
                .isFalse();
    }

    private static Map<String, ?> object(Map<String, ?> properties, String... required) {
        return Map.of("type", "object", "properties", properties, "required", List.of(required));
    }
}
