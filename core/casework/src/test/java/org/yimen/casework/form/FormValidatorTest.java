package org.yimen.casework.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.form.Forms.codes;
import static org.yimen.casework.form.Forms.facts;
import static org.yimen.casework.form.Forms.members;
import static org.yimen.casework.form.Forms.noQuestions;
import static org.yimen.casework.form.Forms.part;
import static org.yimen.casework.form.Forms.questions;
import static org.yimen.casework.form.Forms.reads;
import static org.yimen.casework.form.Forms.readsAll;
import static org.yimen.casework.form.Forms.validate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;

class FormValidatorTest {
    private final FormPart everything = part(
            "civil-affairs/minimum-living-allowance",
            noQuestions(),
            readsAll("person"),
            readsAll("household-members"),
            readsAll("income"),
            readsAll("disability"),
            readsAll("medical-insurance"));

    @Test
    void what_is_required_is_told_field_by_field_even_if_the_whole_section_is_missing() {
        FormPart part = part(
                "civil-affairs/aid",
                questions(Map.of("applyAs", Map.of("type", "string", "title", "申请方式")), "applyAs"),
                reads("person", List.of("name", "phone"), List.of("name", "phone")));
        List<Finding> findings = validate(Document.empty(), part);

        assertThat(codes(findings))
                .containsExactly(
                        "required /facts/person/name",
                        "required /facts/person/phone",
                        "required /items/civil-affairs/aid/applyAs");
        assertThat(findings.get(1).message()).isEqualTo("“申请人基本信息”中的“联系电话”必须填写。");
        assertThat(findings.get(2).message()).isEqualTo("“事项civil-affairs/aid”中的“申请方式”必须填写。");
    }

    @Test
    void all_findings_come_at_once_in_the_order_of_the_form() {
        Document answers = facts(members(
                "income", members("transfer", -1, "wage", "很多"),
                "household-members",
                        Map.of(
                                "members",
                                List.of(
                                        members("name", "李四", "relation", "CHILD"),
                                        members("relation", "COUSIN", "birthDate", "2023-02-29"))),
                "person", members("phone", "12", "idType", "PASSPORT", "name", "")));

        assertThat(codes(validate(answers, everything)))
                .containsExactly(
                        "min-length /facts/person/name",
                        "enum /facts/person/idType",
                        "pattern /facts/person/phone",
                        "required /facts/household-members/members/1/name",
                        "enum /facts/household-members/members/1/relation",
                        "format /facts/household-members/members/1/birthDate",
                        "type /facts/income/wage",
                        "minimum /facts/income/transfer");
    }

    @Test
    void a_sentence_names_the_row_and_the_bound_but_not_what_was_typed() {
        Document answers = facts(members(
                "income", members("wage", new BigDecimal("100000000.01")),
                "household-members",
                        Map.of("members", List.of(members("name", "王" + "某".repeat(70), "relation", "CHILD")))));
        List<Finding> findings = validate(answers, everything);

        assertThat(findings.stream().map(Finding::message))
                .containsExactly("“共同生活的家庭成员”第1项的“姓名”不能超过60个字。", "“家庭收入（近12个月）”中的“工资性收入”不能大于100000000。");
    }

    @Test
    void names_are_counted_in_characters_however_many_units_each_takes() {
        assertThat(validate(person("name", "𠮷".repeat(60)), everything)).isEmpty();
        assertThat(codes(validate(person("name", "𠮷".repeat(61)), everything)))
                .containsExactly("max-length /facts/person/name");
        assertThat(validate(person("name", "㼆"), everything)).isEmpty();
        assertThat(validate(person("name", "阿卜杜·热合曼"), everything)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-02-29", "2026-13-01", "2026-6-1", "20260601", "2026-06-31", "昨天", "2026-06-01T00:00:00Z"})
    void a_date_is_a_day_that_exists(String date) {
        assertThat(codes(validate(person("birthDate", date), everything)))
                .containsExactly("format /facts/person/birthDate");
    }

    @Test
    void a_leap_day_is_a_date() {
        assertThat(validate(person("birthDate", "2024-02-29"), everything)).isEmpty();
    }

    @Test
    void a_whole_number_may_be_written_with_a_decimal_point_and_no_other_may() {
        assertThat(validate(insuredIn("2026.0"), everything)).isEmpty();
        assertThat(codes(validate(insuredIn("2026.5"), everything)))
                .containsExactly("type /facts/medical-insurance/insured/0/year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e1000000000", "1e-1000000000", "9223372036854775808"})
    void a_number_too_long_to_be_meant_neither_unfolds_nor_passes(String number) {
        assertThat(codes(validate(insuredIn(number), everything)))
                .containsExactly("type /facts/medical-insurance/insured/0/year");
    }

    @Test
    void money_is_compared_to_the_fen() {
        Document fits = facts(Map.of("income", Map.of("wage", new BigDecimal("100000000.00"))));

        assertThat(validate(fits, everything)).isEmpty();
    }

    @Test
    void a_pattern_fits_the_whole_text_with_no_line_break_after_it() {
        assertThat(validate(person("hukouRegion", "371302000000"), everything)).isEmpty();
        assertThat(codes(validate(person("hukouRegion", "371302000000\n"), everything)))
                .containsExactly("pattern /facts/person/hukouRegion");
    }

    @Test
    void what_is_not_asked_is_an_error_whose_sentence_does_not_repeat_it() {
        Document answers = Document.of(Map.of(
                "facts", Map.of("person", Map.of("name", "张三", "idType", "NONE_YET", "张三的秘密", 1)), "secret/~", true));
        List<Finding> findings = validate(answers, everything);

        assertThat(codes(findings))
                .containsExactly("additional-properties /facts/person/张三的秘密", "additional-properties /secret~1~0");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message()).doesNotContain("秘密", "secret"));
    }

    @Test
    void thirty_members_are_a_family_and_thirty_one_are_not() {
        assertThat(validate(family(30), everything)).isEmpty();
        assertThat(codes(validate(family(31), everything)))
                .containsExactly("max-items /facts/household-members/members");
    }

    @Test
    void an_empty_household_is_one() {
        assertThat(validate(family(0), everything)).isEmpty();
    }

    @Test
    void a_tree_as_received_is_judged_like_a_document() throws Exception {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        ComposedForm form = Forms.composer().compose(List.of(everything));
        FormValidator validator = new FormValidator();

        assertThat(codes(validator.validate(
                        form,
                        mapper.readTree("{\"facts\":{\"person\":null,\"income\":{\"wage\":0.1},"
                                + "\"household-members\":{\"members\":[null]}}}"),
                        Forms.TODAY)))
                .contains("required /facts/household-members/members/0/name");
        assertThat(codes(validator.validate(form, mapper.readTree("[]"), Forms.TODAY)))
                .containsExactly("type ");
        assertThat(codes(validator.validate(form, mapper.readTree("{\"facts\":3}"), Forms.TODAY)))
                .containsExactly("type /facts");
    }

    @Test
    void the_list_of_findings_ends_somewhere() {
        Document answers = facts(Map.of(
                "disability", Map.of("persons", java.util.Collections.nCopies(2_000, Map.of("holder", "nobody")))));

        assertThat(validate(answers, everything)).hasSize(FormValidator.MOST_FINDINGS);
    }

    @Test
    void schemas_are_found_whatever_the_context_class_loader_knows() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader knowsNothing = new URLClassLoader(new URL[0], null)) {
            Thread.currentThread().setContextClassLoader(knowsNothing);
            assertThat(new JsonSchemas().faultsOf(Document.of(Map.of("type", "objekt"))))
                    .contains("/type");
            assertThat(codes(validate(person("name", ""), everything)))
                    .containsExactly("min-length /facts/person/name");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void nothing_is_loaded_from_afar() {
        JsonSchemas schemas = new JsonSchemas();
        Document remote = Document.of(Map.of("$ref", "http://127.0.0.1:1/evil.json"));

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> schemas.compile(JsonTrees.of(remote)).validate(JsonTrees.of(Document.empty())))
                .hasStackTraceContaining("schemas are not loaded from elsewhere");
    }

    private static Document person(String field, String value) {
        Map<String, Object> person = members("name", "张三", "idType", "NONE_YET");
        person.put(field, value);
        return facts(Map.of("person", person));
    }

    private static Document insuredIn(String year) {
        return facts(Map.of(
                "medical-insurance",
                Map.of("insured", List.of(members("holder", "applicant", "year", new BigDecimal(year))))));
    }

    private static Document family(int members) {
        return facts(Map.of("household-members", Map.of("members", Forms.membersOfFamily(members))));
    }
}
