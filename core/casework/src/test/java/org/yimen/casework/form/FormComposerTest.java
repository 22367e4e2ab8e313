package org.yimen.casework.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.form.Forms.composer;
import static org.yimen.casework.form.Forms.members;
import static org.yimen.casework.form.Forms.noQuestions;
import static org.yimen.casework.form.Forms.part;
import static org.yimen.casework.form.Forms.questions;
import static org.yimen.casework.form.Forms.reads;
import static org.yimen.casework.form.Forms.readsAll;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.fact.Provenance;
import org.yimen.spi.item.ItemForm;

class FormComposerTest {
    private final FormPart allowance = part(
            "civil-affairs/minimum-living-allowance",
            questions(Map.of("applyAs", Map.of("type", "string", "title", "申请方式")), "applyAs"),
            reads("person", List.of("name", "idType", "idNumber"), List.of("name", "idType", "idNumber")),
            reads("income", List.of("wage"), List.of()));
    private final FormPart medical = part(
            "medical-insurance/medical-relief",
            questions(Map.of("hospital", Map.of("type", "string", "title", "医院"))),
            reads("person", List.of("name", "phone"), List.of("phone")),
            reads("income", List.of("wage", "transfer"), List.of("wage")));

    @Test
    void each_fact_is_asked_once_in_the_fields_that_some_item_reads() {
        ComposedForm form = composer().compose(List.of(allowance, medical));

        assertThat(form.questions().stream().map(Question::pointer))
                .containsExactly(
                        "/facts/person/name",
                        "/facts/person/idType",
                        "/facts/person/idNumber",
                        "/facts/person/phone",
                        "/facts/income/wage",
                        "/facts/income/transfer",
                        "/items/civil-affairs/minimum-living-allowance/applyAs",
                        "/items/medical-insurance/medical-relief/hospital");
        assertThat(form.questionCount()).isEqualTo(8);
        assertThat(form.separateQuestionCount()).isEqualTo(5 + 5);
    }

    @Test
    void a_field_is_required_if_any_item_requires_it_and_says_which() {
        ComposedForm form = composer().compose(List.of(allowance, medical));

        Question wage = question(form, "/facts/income/wage");
        assertThat(wage.neededBy()).containsExactly(allowance.release(), medical.release());
        assertThat(wage.requiredBy()).containsExactly(medical.release());
        assertThat(question(form, "/facts/income/transfer").isRequired()).isFalse();
        assertThat(form.schema().texts("/properties/facts/properties/income/required"))
                .containsExactly("wage");
        assertThat(form.schema().texts("/properties/facts/required")).containsExactly("person", "income");
    }

    @Test
    void an_item_whose_questions_may_all_be_left_out_may_be_left_out() {
        ComposedForm form = composer().compose(List.of(allowance, medical));

        assertThat(form.schema().texts("/properties/items/required")).containsExactly("civil-affairs");
        assertThat(form.schema().texts("/required")).containsExactly("facts", "items");
        assertThat(composer().compose(List.of(medical)).schema().texts("/required"))
                .containsExactly("facts");
    }

    @Test
    void no_level_of_the_form_takes_what_is_not_asked() {
        Document schema = composer()
                .compose(List.of(allowance, part("civil-affairs/rigid", noQuestions(), readsAll("property"))))
                .schema();

        assertThat(openObjects(schema.asMap(), "")).isEmpty();
    }

    @Test
    void a_row_keeps_the_name_that_tells_it_from_others() {
        FormPart part = part(
                "education-bureau/aid",
                noQuestions(),
                reads("household-members", List.of("members/birthDate"), List.of("members/birthDate")));
        ComposedForm form = composer().compose(List.of(part));

        String members = "/properties/facts/properties/household-members/properties/members";
        assertThat(form.schema().object(members + "/items/properties").asMap().keySet())
                .containsExactly("name", "relation", "birthDate");
        assertThat(form.schema().texts(members + "/items/required")).containsExactly("name", "relation", "birthDate");
        assertThat(form.schema().number(members + "/maxItems")).hasValue(new java.math.BigDecimal(30));
        assertThat(form.schema().texts("/properties/facts/required")).isEmpty();
        assertThat(question(form, "/facts/household-members/members/-/name").requiredBy())
                .containsExactly(part.release());
    }

    @Test
    void a_means_tested_item_brings_commitment_and_consent_with_it() {
        FormPart tested = new FormPart(allowance.release(), "低保", allowance.form(), true);
        ComposedForm form = composer().compose(List.of(tested));

        assertThat(question(form, "/facts/consents/truthful").isRequired()).isTrue();
        assertThat(question(form, "/facts/consents/checkAuthorised").why())
                .anySatisfy(why -> assertThat(why).contains("社会救助法第四十条"));
    }

    @Test
    void references_within_questions_follow_them_to_their_place() {
        Document questions = Document.of(members(
                "type", "object",
                "properties", Map.of("school", members("title", "学校", "$ref", "#/$defs/place")),
                "$defs",
                        Map.of(
                                "place",
                                members(
                                        "type",
                                        "object",
                                        "properties",
                                        Map.of("town", Map.of("type", "string", "maxLength", 3))))));
        FormPart part = part("education-bureau/aid", questions);

        assertThat(Forms.codes(Forms.validate(answer("school", Map.of("town", "四个字的")), part)))
                .containsExactly("max-length /items/education-bureau/aid/school/town");
        assertThat(Forms.codes(Forms.validate(answer("school", Map.of("city", "临沂")), part)))
                .containsExactly("unevaluated-properties /items/education-bureau/aid/school/city");
        assertThat(Forms.validate(answer("school", Map.of("town", "镇")), part)).isEmpty();
    }

    @Test
    void of_two_versions_the_newest_is_asked_and_older_readers_get_it_converted() {
        Map<FactKey, FactDefinition> facts = twoVersions();
        FactKey second = FactKey.parse("education-bureau.pupil@2");
        FormPart older = part("education-bureau/aid", noQuestions(), use("education-bureau.pupil@1", "name"));
        FormPart newer = part("education-bureau/loan", noQuestions(), use("education-bureau.pupil@2", "surname"));
        FormComposer composer = new FormComposer(key -> Optional.ofNullable(facts.get(key)));
        ComposedForm form = composer.compose(List.of(older, newer));

        assertThat(form.factVersions()).containsExactly(Map.entry("education-bureau.pupil", second));
        assertThat(form.questions().stream().map(Question::title)).containsExactly("姓", "名");
        Facts declared = Facts.none().plus(value(second, Document.of(Map.of("surname", "欧阳", "given", "𠮷"))));
        assertThat(form.valuesFor(older.release(), declared)
                        .of("education-bureau.pupil")
                        .text("/name"))
                .hasValue("欧阳𠮷");
        assertThat(form.valuesFor(newer.release(), declared)).isEqualTo(declared);
    }

    @Test
    void a_value_older_than_what_an_item_reads_is_asked_again() {
        Map<FactKey, FactDefinition> facts = twoVersions();
        FormComposer composer = new FormComposer(key -> Optional.ofNullable(facts.get(key)));
        ItemForm newer =
                new ItemForm(List.of(use("education-bureau.pupil@2", "surname")), noQuestions(), Document.empty());
        Facts declared =
                Facts.none().plus(value(FactKey.parse("education-bureau.pupil@1"), Document.of(Map.of("name", "张三"))));

        assertThat(composer.valuesFor(newer, declared)).isEqualTo(Facts.none());
    }

    @Test
    void an_item_gets_no_fact_that_it_does_not_name() {
        Facts all = Facts.none()
                .plus(value(new FactKey("person", 1), Document.of(Map.of("name", "张三"))))
                .plus(value(new FactKey("property", 1), Document.of(Map.of("savings", 1))));
        ComposedForm form = composer().compose(List.of(allowance));

        assertThat(form.valuesFor(allowance.release(), all).knows("property")).isFalse();
        assertThat(form.valuesFor(allowance.release(), all).knows("person")).isTrue();
    }

    @Test
    void a_fact_that_nobody_defines_is_named() {
        FormPart part = part("education-bureau/aid", noQuestions(), use("education-bureau.pupil@1", "name"));

        assertThatThrownBy(() -> composer().compose(List.of(part)))
                .isInstanceOfSatisfying(MissingFactException.class, missing -> assertThat(missing.key())
                        .isEqualTo(FactKey.parse("education-bureau.pupil@1")));
    }

    @Test
    void an_item_is_chosen_once() {
        assertThatThrownBy(() -> composer().compose(List.of(allowance, allowance)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_items_give_the_same_form_until_a_fact_changes() {
        Map<FactKey, FactDefinition> facts = new HashMap<>();
        CommonFacts.all().forEach(fact -> facts.put(fact.key(), fact));
        FormComposer composer = new FormComposer(key -> Optional.ofNullable(facts.get(key)));
        ComposedForm first = composer.compose(List.of(medical));

        assertThat(composer.compose(List.of(medical))).isSameAs(first);
        FactDefinition income = facts.get(new FactKey("income", 1));
        facts.put(
                income.key(),
                FactDefinition.first("income", "家庭收入", income.schema().with("description", "改")));
        assertThat(composer.compose(List.of(medical))).isNotSameAs(first);
    }

    @Test
    void only_so_many_forms_are_kept() {
        FormComposer composer = composer();
        FormPart first = part("civil-affairs/item-first", noQuestions(), readsAll("agent"));
        ComposedForm form = composer.compose(List.of(first));
        for (int i = 0; i < FormComposer.KEPT; i++) {
            composer.compose(List.of(part("civil-affairs/item-n" + i, noQuestions())));
        }

        assertThat(composer.compose(List.of(first))).isNotSameAs(form);
    }

    @Test
    void the_layout_follows_the_schema() {
        Document layout = composer().compose(List.of(allowance, medical)).layout();

        assertThat(layout.texts("/facts/ui:order")).containsExactly("person", "income");
        assertThat(layout.object("/items/civil-affairs").asMap()).containsKey("minimum-living-allowance");
    }

    private static Document answer(String question, Object value) {
        return Document.of(Map.of("items", Map.of("education-bureau", Map.of("aid", Map.of(question, value)))));
    }

    private static Question question(ComposedForm form, String pointer) {
        return form.questions().stream()
                .filter(question -> question.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private static FactUse use(String key, String field) {
        return new FactUse(FactKey.parse(key), List.of(field), List.of(field), "用于认定");
    }

    private static Map<FactKey, FactDefinition> twoVersions() {
        FactDefinition first = FactDefinition.first(
                "education-bureau.pupil", "学生", questions(Map.of("name", Map.of("type", "string", "title", "姓名"))));
        Document schema = Document.of(members(
                "type",
                "object",
                "properties",
                members(
                        "surname", Map.of("type", "string", "title", "姓"),
                        "given", Map.of("type", "string", "title", "名"))));
        FactDefinition second = new FactDefinition(
                FactKey.parse("education-bureau.pupil@2"),
                "学生",
                schema,
                Optional.of(value -> Document.of(Map.of(
                        "name",
                        value.text("/surname").orElse("") + value.text("/given").orElse("")))));
        return Map.of(first.key(), first, second.key(), second);
    }

    private static FactValue value(FactKey key, Document value) {
        return new FactValue(
                key,
                value,
                LocalDate.of(2026, 8, 1),
                Provenance.DECLARED,
                "申请人申报",
                OffsetDateTime.parse("2026-08-01T09:00:00+08:00"),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> openObjects(Object schema, String path) {
        if (!(schema instanceof Map<?, ?> map)) {
            return List.of();
        }
        List<String> open = new java.util.ArrayList<>();
        if ("object".equals(map.get("type")) && !Boolean.FALSE.equals(map.get("additionalProperties"))) {
            open.add(path);
        }
        map.forEach((key, value) -> open.addAll(openObjects(value, path + "/" + key)));
        return open;
    }
}
