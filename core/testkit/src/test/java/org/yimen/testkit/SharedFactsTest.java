package org.yimen.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactDefinition;

/** Facts that a department publishes itself. */
class SharedFactsTest {
    private static final Map<String, Object> MEALS = Map.of("type", "integer", "title", "餐数");

    @Test
    void a_fact_under_the_departments_prefix_is_fine() {
        assertThat(held(FactDefinition.first("township.canteen", "食堂", schema(MEALS))))
                .isEmpty();
    }

    @Test
    void a_fact_without_the_departments_prefix_is_named() {
        assertThat(held(FactDefinition.first("canteen", "食堂", schema(MEALS)))).contains("canteen@1", "township.");
    }

    @Test
    void a_word_beyond_the_closed_vocabulary_is_named() {
        Map<String, Object> either = Map.of("title", "餐数", "anyOf", List.of(MEALS));
        assertThat(held(FactDefinition.first("township.canteen", "食堂", schema(either))))
                .contains("\"anyOf\"");
    }

    /** The platform's own dictionary keeps the rules that departments keep. */
    @Test
    void the_core_dictionary_is_drawn_and_widened_by_the_same_rules() {
        Complaints complaints = new Complaints();
        CommonFacts.all().forEach(definition -> {
            SchemaChecks.check(definition.schema(), definition.key().toString(), complaints);
            VocabularyChecks.check(definition.schema(), definition.key().toString(), complaints);
        });
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void patterns_read_alike_everywhere_are_fine() {
        assertThat(pattern("^(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})$")).isEmpty();
        assertThat(pattern("^(?:a\\.b|\\[x\\])+$")).isEmpty();
    }

    @Test
    void patterns_read_differently_somewhere_are_named() {
        for (String foreign :
                List.of("(?<=a)b", "(?<n>a)", "(?i)a", "(a)\\1", "a++", "[a[b]]", "\\p{IsHan}", "(?>a)")) {
            assertThat(pattern(foreign)).as(foreign).contains("RE2");
        }
    }

    private static String pattern(String pattern) {
        Complaints complaints = new Complaints();
        PatternChecks.check(pattern, "a question", complaints);
        return String.join("\n", complaints.all());
    }

    private static Document schema(Map<String, Object> meals) {
        return Document.of(Map.of("type", "object", "title", "食堂", "properties", Map.of("meals", meals)));
    }

    private static String held(FactDefinition definition) {
        Subject subject = new Subject(new TinyItem(), List.of(definition), List.of(), Set.of());
        return String.join("\n", FormChecks.check(subject).all());
    }
}
