package org.yimen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.testkit.Verdicts.held;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.RescueItem;

/** One fault at a time in what stands in the bundle: each must be named so that its author knows what to mend. */
class SpoiltDescriptorTest {

    @Test
    void a_fact_that_no_dictionary_holds_is_named() {
        assertThat(held(reading("persom", List.of()))).contains("persom@1", "spelling");
    }

    @Test
    void a_field_that_the_fact_does_not_have_is_named() {
        assertThat(held(reading("person", List.of("nickname")))).contains("nickname", "person@1");
    }

    @Test
    void a_question_without_chinese_title_is_named() {
        assertThat(held(asking(Map.of("type", "integer", "title", "Meals"))))
                .contains("properties/meals/title", "Chinese");
    }

    @Test
    void choices_without_chinese_names_are_named() {
        assertThat(held(asking(Map.of("type", "string", "title", "餐别", "enum", List.of("LUNCH", "DINNER")))))
                .contains("2 choices but 0 Chinese names");
    }

    @Test
    void a_pattern_beyond_re2_is_named() {
        Map<String, Object> lookAround = Map.of("type", "string", "title", "餐别", "pattern", "^(?!x).*$");
        assertThat(held(asking(lookAround))).contains("RE2");
        Map<String, Object> broken = Map.of("type", "string", "title", "餐别", "pattern", "^([a-z$");
        assertThat(held(asking(broken))).contains("does not compile");
    }

    @Test
    void a_remote_reference_is_named() {
        assertThat(held(asking(Map.of("title", "餐别", "$ref", "https://example.org/s.json"))))
                .contains("https://example.org/s.json");
    }

    @Test
    void a_form_too_deep_or_too_long_is_named() {
        Map<String, Object> deep = Map.of("type", "integer", "title", "最里层");
        for (int i = 0; i < 4; i++) {
            deep = Map.of("type", "object", "title", "一层", "properties", Map.of("inner", deep));
        }
        assertThat(held(asking(deep))).contains("at most 8");
        assertThat(held(asking(Map.of("type", "string", "title", "餐".repeat(22_000)))))
                .contains("64 KiB");
    }

    @Test
    void a_parameter_read_without_being_declared_is_named() {
        assertThat(held(SpoiltDescriptor.release("/parameters", List.of()))).contains(TinyItem.AMOUNT, "not declared");
    }

    @Test
    void a_limit_that_no_text_sets_needs_a_parameter() {
        assertThat(held(SpoiltDescriptor.release("/tracks/0/limit/basis", LegalBasis.platformDefault("未见规定"))))
                .contains("rests on no text", "parameter");
    }

    @Test
    void a_statute_without_its_article_is_named() {
        assertThat(held(SpoiltDescriptor.release("/tracks/0/limit/basis", LegalBasis.of("社会救助法", ""))))
                .contains("name the article");
    }

    @Test
    void a_decision_form_that_repeats_the_common_fields_is_named() {
        Map<String, Object> conclusion = Map.of("conclusion", Map.of("type", "string", "title", "结论"));
        assertThat(held(SpoiltDescriptor.release("/tracks/0/steps/0/form/properties", conclusion)))
                .contains("\"conclusion\"", "recorded with every decision");
    }

    @Test
    void an_unknown_status_is_named() {
        assertThat(held(SpoiltDescriptor.release("/statuses/requiresAny", List.of("dibao"))))
                .contains("status dibao");
    }

    private static RescueItem reading(String fact, List<String> fields) {
        Map<String, Object> use = Map.of("key", fact + "@1", "fields", fields, "why", "核对年龄");
        return SpoiltDescriptor.form("/facts", List.of(use));
    }

    private static RescueItem asking(Map<String, Object> question) {
        return SpoiltDescriptor.form("/questions/properties/meals", question);
    }
}
