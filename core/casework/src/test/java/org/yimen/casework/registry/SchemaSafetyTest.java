package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;

class SchemaSafetyTest {
    private final SchemaSafety safety = new SchemaSafety();

    @Test
    void every_fact_of_the_dictionary_is_safe() {
        assertThat(CommonFacts.all()).allSatisfy(fact -> assertThat(safety.faultsOfFact(fact.schema()))
                .as(fact.key().toString())
                .isEmpty());
    }

    @Test
    void conditions_and_inner_references_are_welcome_in_questions_but_not_in_facts() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", Map.of("a", Map.of("title", "甲", "$ref", "#/$defs/text")));
        schema.put("$defs", Map.of("text", Map.of("type", "string")));
        schema.put("if", Map.of("required", List.of("a")));

        assertThat(safety.faultsOf(Document.of(schema))).isEmpty();
        assertThat(safety.faultsOfFact(Document.of(schema)))
                .singleElement()
                .asString()
                .contains("$defs", "$ref", "if");
    }

    @Test
    void a_question_has_a_title() {
        assertThat(faults(Map.of("a", Map.of("type", "string")))).containsExactly("“a”没有标题");
    }

    @Test
    void the_whole_is_an_object() {
        assertThat(safety.faultsOf(Document.of(Map.of("type", "string")))).containsExactly("表单定义的类型应当是object");
    }

    @Test
    void a_reference_stays_within_and_does_not_run_in_a_circle() {
        assertThat(faults(property("$ref", "http://example.org/x")))
                .singleElement()
                .asString()
                .contains("不在本定义之内");
        assertThat(faults(property("$ref", "#/$defs/none")))
                .singleElement()
                .asString()
                .contains("不在本定义之内");
        assertThat(faults(property("$ref", "#/properties/a")))
                .singleElement()
                .asString()
                .contains("循环");
        assertThat(faults(property("$id", "http://example.org/x")))
                .singleElement()
                .asString()
                .contains("$id");
    }

    @Test
    void references_that_unfold_without_end_are_refused() {
        Map<String, Object> defs = new LinkedHashMap<>();
        defs.put("d0", Map.of("type", "string"));
        for (int i = 1; i < 30; i++) {
            Map<String, Object> previous = Map.of("$ref", "#/$defs/d" + (i - 1));
            defs.put("d" + i, Map.of("allOf", List.of(previous, previous)));
        }
        Document bomb = Document.of(Map.of("type", "object", "$defs", defs));

        assertThat(safety.faultsOf(bomb)).anyMatch(fault -> fault.contains("展开后"));
    }

    @Test
    void a_pattern_is_in_re2() {
        assertThat(faults(property("pattern", "^(?=a).*$")))
                .singleElement()
                .asString()
                .contains("(?=a)");
    }

    @Test
    void a_property_may_be_called_like_a_keyword() {
        assertThat(faults(Map.of(
                        "pattern", Map.of("type", "string", "title", "样式"),
                        "required", Map.of("type", "boolean", "title", "必要"))))
                .isEmpty();
    }

    @Test
    void names_are_plain() {
        assertThat(faults(Map.of("a/b", Map.of("type", "string", "title", "甲"))))
                .singleElement()
                .asString()
                .contains("a/b");
    }

    @Test
    void no_unlisted_member_is_let_in() {
        assertThat(safety.faultsOf(
                        Document.of(Map.of("type", "object", "additionalProperties", Map.of("type", "string")))))
                .singleElement()
                .asString()
                .contains("additionalProperties");
    }

    @Test
    void eight_levels_and_no_more() {
        assertThat(safety.faultsOf(nested(8))).isEmpty();
        assertThat(safety.faultsOf(nested(9))).singleElement().asString().contains("超过8层");
        assertThat(safety.faultsOf(nested(400))).singleElement().asString().contains("超过8层");
    }

    @Test
    void sixty_four_kibibytes_and_no_more() {
        assertThat(faults(property("description", "字".repeat(21_000)))).isEmpty();
        assertThat(faults(property("description", "字".repeat(22_000))))
                .singleElement()
                .asString()
                .contains("64KiB");
    }

    @Test
    void what_the_meta_schema_refuses_is_told_with_its_place() {
        assertThat(faults(property("maxLength", -1))).singleElement().asString().contains("/properties/a/maxLength");
        assertThat(faults(property("type", "text"))).singleElement().asString().contains("/properties/a/type");
    }

    private List<String> faults(Map<String, ?> properties) {
        return safety.faultsOf(Document.of(Map.of("type", "object", "properties", properties)));
    }

    private static Map<String, ?> property(String keyword, Object value) {
        return Map.of("a", Map.of("title", "甲", keyword, value));
    }

    private static Document nested(int levels) {
        Map<String, Object> schema = Map.of("type", "string", "title", "最里层");
        for (int i = 1; i < levels; i++) {
            schema = Map.of("type", "object", "title", "层", "properties", Map.of("in", schema));
        }
        return Document.of(schema);
    }
}
