package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;

class MasksTest {
    @Test
    void a_name_shows_its_first_and_last_sign() {
        assertThat(Masks.name("王建国")).isEqualTo("王*国");
        assertThat(Masks.name("王芳")).isEqualTo("王*");
        assertThat(Masks.name("王")).isEqualTo("*");
        assertThat(Masks.name("")).isEmpty();
    }

    @Test
    void a_rare_sign_is_one_sign() {
        assertThat(Masks.name("𠮷㼆")).isEqualTo("𠮷*");
        assertThat(Masks.name("阿卜杜拉·买买提")).isEqualTo("阿*提");
    }

    @Test
    void a_number_shows_three_and_four() {
        assertThat(Masks.number("11010519491231002X")).isEqualTo("110***002X");
        assertThat(Masks.number("13800001234")).isEqualTo("138***1234");
        assertThat(Masks.number("1234567")).isEqualTo("***");
    }

    @Test
    void answers_are_masked_at_every_depth() {
        Document answers = Document.of(Map.of(
                "facts",
                Map.of(
                        "household-members",
                        Map.of("members", List.of(Map.of("name", "李小明", "phone", "13900005678", "relation", "SON"))),
                        "housing",
                        Map.of("address", "某某省某某市某某街道三号"))));

        Document masked = Masks.document(answers);

        assertThat(masked.toString()).doesNotContain("李小明");
        assertThat(masked.text("/facts/household-members/members/0/name")).contains("李*明");
        assertThat(masked.text("/facts/household-members/members/0/phone")).contains("139***5678");
        assertThat(masked.text("/facts/household-members/members/0/relation")).contains("SON");
        assertThat(masked.text("/facts/housing/address")).contains("某某省某某市***");
    }

    @Test
    void a_reference_to_a_person_of_the_answers_names_nobody_and_stays_readable() {
        Document masked = Masks.document(Document.of(Map.of(
                "disability-certificate",
                Map.of("entries", List.of(Map.of("holder", "applicant"), Map.of("holder", "member:0"))),
                "bank-account",
                Map.of("holder", "王建国"))));

        assertThat(masked.text("/disability-certificate/entries/0/holder")).contains("applicant");
        assertThat(masked.text("/disability-certificate/entries/1/holder")).contains("member:0");
        assertThat(masked.text("/bank-account/holder")).contains("王*国");
    }

    @Test
    void no_text_of_the_dictionary_is_shown_whole_unless_it_names_nobody() {
        Set<String> harmless = Set.of(
                "bank",
                "ethnicity",
                "relation",
                "caregiverRelation",
                "guardianRelation",
                "region",
                "hukouRegion",
                "residenceRegion");
        Set<String> texts = new TreeSet<>();
        CommonFacts.all().forEach(fact -> collect(fact.schema().asMap(), texts));
        String typed = "某某区某某路某某号院某某室";

        assertThat(texts).contains("idNumber", "disease", "guardian", "hukouAddress");
        assertThat(texts)
                .filteredOn(member -> !harmless.contains(member))
                .allSatisfy(member -> assertThat(Masks.value(member, typed)).isNotEqualTo(typed));
    }

    private static void collect(Map<?, ?> schema, Set<String> texts) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, value) -> {
                Map<?, ?> member = (Map<?, ?>) value;
                boolean plain = !member.containsKey("enum") && !member.containsKey("oneOf");
                if ("string".equals(member.get("type")) && plain && !"date".equals(member.get("format"))) {
                    texts.add(name.toString());
                }
                collect(member, texts);
            });
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            collect(items, texts);
        }
    }
}
