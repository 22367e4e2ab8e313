package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.PersonalData;
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

        assertThat(masked.asMap().toString()).doesNotContain("李小明");
        assertThat(masked.text("/facts/household-members/members/0/name")).contains("李*明");
        assertThat(masked.text("/facts/household-members/members/0/phone")).contains("139***5678");
        assertThat(masked.text("/facts/household-members/members/0/relation")).contains("SON");
        assertThat(masked.text("/facts/housing/address")).contains("某某省某某市***");
    }

    @Test
    void only_the_kind_that_was_asked_for_is_shown() {
        Document answers = Document.of(Map.of(
                "facts",
                Map.of(
                        "person",
                        Map.of("name", "李小明", "phone", "13900005678", "idNumber", "11010519491231002X"),
                        "bank-account",
                        Map.of("account", "6222000011112222333", "holder", "李小明"),
                        "illness",
                        Map.of("disease", "尿毒症"))));

        Document seen = Masks.document(answers, Set.of(PersonalData.PHONE));

        assertThat(seen.text("/facts/person/phone")).contains("13900005678");
        assertThat(seen.asMap().toString()).doesNotContain("李小明", "11010519491231002X", "6222000011112222333", "尿毒症");
        assertThat(Masks.document(answers, EnumSet.allOf(PersonalData.class))).isEqualTo(answers);
    }

    @Test
    void what_was_said_in_an_objection_is_masked_in_events_too() {
        Document details = Document.of(Map.of("step", "notice", "text", "邻居王建国有两套房"));

        assertThat(Masks.document(details).asMap().toString())
                .contains("notice")
                .doesNotContain("王建国");
        assertThat(new Sight(false, Set.of()).said("邻居王建国有两套房")).isEqualTo("***");
        assertThat(new Sight(false, Set.of(PersonalData.STATEMENTS)).said("有两套房"))
                .isEqualTo("有两套房");
        assertThat(new Sight(true, Set.of()).said("有两套房")).isEqualTo("有两套房");
    }

    @Test
    void numbers_by_which_somebody_could_be_found_are_masked_in_prose() {
        assertThat(Masks.prose("请打13800001234或0539-1000001、138 0000 1234，证号11010519491231002X，2026-11-27、3口人、18000元"))
                .isEqualTo("请打***或***、***，证号***，2026-11-27、3口人、18000元");
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
        assertThat(texts).filteredOn(member -> !harmless.contains(member)).allSatisfy(member -> assertThat(
                        Masks.value(member, typed, Set.of()))
                .isNotEqualTo(typed));
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
