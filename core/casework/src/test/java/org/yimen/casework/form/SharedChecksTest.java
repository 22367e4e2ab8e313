package org.yimen.casework.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.form.Forms.codes;
import static org.yimen.casework.form.Forms.facts;
import static org.yimen.casework.form.Forms.idNumber;
import static org.yimen.casework.form.Forms.members;
import static org.yimen.casework.form.Forms.noQuestions;
import static org.yimen.casework.form.Forms.part;
import static org.yimen.casework.form.Forms.readsAll;
import static org.yimen.casework.form.Forms.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.Severity;
import org.yimen.spi.fact.CommonFacts;

class SharedChecksTest {
    private static final LocalDate BORN = LocalDate.of(1984, 2, 29);

    private final FormPart everything = part(
            "civil-affairs/minimum-living-allowance",
            noQuestions(),
            CommonFacts.all().stream()
                    .map(fact -> readsAll(fact.key().name()))
                    .toArray(org.yimen.spi.fact.FactUse[]::new));

    @Test
    void a_right_number_with_any_check_character_passes() {
        List<String> numbers =
                IntStream.range(100, 140).mapToObj(i -> idNumber(BORN, i)).toList();

        assertThat(numbers).anyMatch(number -> number.endsWith("X"));
        assertThat(numbers).allSatisfy(number -> assertThat(check(person("idNumber", number)))
                .isEmpty());
    }

    @Test
    void a_wrong_number_is_told_by_what_is_wrong_with_it() {
        String right = idNumber(BORN, 123);
        char wrong = right.charAt(17) == '0' ? '1' : '0';

        assertThat(check(person("idNumber", right.substring(0, 17) + wrong)))
                .containsExactly("id-number-check-character /facts/person/idNumber");
        assertThat(check(person("idNumber", "371302198413011234")))
                .containsExactly("id-number-birth-date /facts/person/idNumber");
        assertThat(check(person("idNumber", "371302840229123")))
                .containsExactly("id-number-shape /facts/person/idNumber");
        assertThat(check(person("idNumber", null))).containsExactly("id-number-missing /facts/person/idNumber");
    }

    @Test
    void who_has_a_document_gives_its_number_and_who_has_none_gives_none() {
        assertThat(check(person("idType", "BIRTH_CERTIFICATE", "idNumber", " ")))
                .contains("id-number-missing /facts/person/idNumber");
        assertThat(check(person("idType", "BIRTH_CERTIFICATE", "idNumber", "Q370123456")))
                .isEmpty();
        assertThat(check(person("idType", "NONE_YET", "idNumber", "Q370123456")))
                .containsExactly("id-number-unexpected /facts/person/idNumber");
        assertThat(check(person("idType", "NONE_YET", "idNumber", null))).isEmpty();
    }

    @Test
    void the_sentence_does_not_repeat_the_number() {
        List<Finding> findings = validate(person("idNumber", "371302840229123"), everything);

        assertThat(findings.get(0).message()).contains("“证件号码”").doesNotContain("371302");
    }

    @Test
    void birth_date_and_sex_agree_with_the_number() {
        String man = idNumber(BORN, 121);

        assertThat(check(person("idNumber", man, "birthDate", "1984-02-29", "sex", "MALE")))
                .isEmpty();
        assertThat(check(person("idNumber", man, "birthDate", "1984-03-01", "sex", "FEMALE")))
                .containsExactly(
                        "id-number-other-sex /facts/person/sex", "id-number-other-birth-date /facts/person/birthDate");
        assertThat(check(person("idNumber", man, "sex", "UNSTATED"))).isEmpty();
    }

    @Test
    void a_member_an_agent_and_a_supporter_are_checked_too() {
        String right = idNumber(BORN, 120);
        String wrong = right.substring(0, 17) + (right.charAt(17) == '5' ? '6' : '5');
        Document answers = facts(members(
                "household-members",
                        Map.of(
                                "members",
                                List.of(members(
                                        "name",
                                        "李四",
                                        "relation",
                                        "CHILD",
                                        "idType",
                                        "RESIDENT_ID",
                                        "idNumber",
                                        wrong))),
                "agent", members("present", true, "name", "赵六", "idNumber", wrong),
                "supporters",
                        Map.of(
                                "supporters",
                                List.of(members("name", "钱七", "relation", "SIBLING", "idNumber", wrong)))));

        assertThat(codes(validate(answers, everything)))
                .containsExactlyInAnyOrder(
                        "id-number-check-character /facts/household-members/members/0/idNumber",
                        "id-number-check-character /facts/agent/idNumber",
                        "id-number-check-character /facts/supporters/supporters/0/idNumber");
    }

    @Test
    void a_passport_of_an_agent_is_left_alone() {
        assertThat(check(facts(Map.of("agent", members("present", true, "name", "J", "idNumber", "E12345678")))))
                .isEmpty();
    }

    @Test
    void nobody_is_born_tomorrow_or_before_1880() {
        assertThat(check(member("birthDate", Forms.TODAY.plusDays(1))))
                .containsExactly("birth-date-future /facts/household-members/members/0/birthDate");
        assertThat(check(member("birthDate", Forms.TODAY))).isEmpty();
        assertThat(check(member("birthDate", LocalDate.of(1879, 12, 31))))
                .containsExactly("birth-date-too-early /facts/household-members/members/0/birthDate");
        assertThat(check(member("birthDate", LocalDate.of(1880, 1, 1)))).isEmpty();
        assertThat(check(person("idNumber", idNumber(Forms.TODAY.plusDays(1), 120))))
                .containsExactly("birth-date-future /facts/person/idNumber");
    }

    @Test
    void one_number_is_one_person() {
        String number = idNumber(BORN, 120);
        Document answers = facts(members(
                "person", members("name", "张三", "idType", "RESIDENT_ID", "idNumber", number),
                "household-members",
                        Map.of(
                                "members",
                                List.of(
                                        members("name", "李四", "relation", "CHILD"),
                                        members(
                                                "name",
                                                "张三",
                                                "relation",
                                                "CHILD",
                                                "idType",
                                                "RESIDENT_ID",
                                                "idNumber",
                                                number)))));

        assertThat(codes(validate(answers, everything)))
                .containsExactly("id-number-duplicate /facts/household-members/members/1/idNumber");
    }

    @Test
    void a_holder_is_someone_of_the_household() {
        Document answers = facts(members(
                "household-members", Map.of("members", List.of(members("name", "李四", "relation", "CHILD"))),
                "disability",
                        Map.of(
                                "persons",
                                List.of(
                                        Map.of("holder", "applicant"),
                                        Map.of("holder", "member:0"),
                                        Map.of("holder", "member:1"))),
                "education", Map.of("students", List.of(Map.of("holder", "member:99")))));

        assertThat(codes(validate(answers, everything)))
                .containsExactly(
                        "holder-unknown /facts/disability/persons/2/holder",
                        "holder-unknown /facts/education/students/0/holder");
    }

    @Test
    void a_certificate_runs_out_after_it_was_issued() {
        assertThat(check(certificate("2026-01-01", "2036-01-01"))).isEmpty();
        assertThat(check(certificate("2026-01-01", "2026-01-01")))
                .containsExactly("certificate-validity /facts/disability/persons/0/validUntil");
        assertThat(check(certificate("2026-12-01", "2036-12-01")))
                .containsExactly("certificate-issued-later /facts/disability/persons/0/issuedOn");
    }

    @Test
    void whoever_applies_for_another_is_named() {
        assertThat(check(facts(Map.of("agent", Map.of("present", true)))))
                .containsExactly("agent-name-missing /facts/agent/name");
        assertThat(check(facts(Map.of("agent", Map.of("present", false))))).isEmpty();
    }

    @Test
    void there_is_one_spouse_at_most() {
        List<Map<String, Object>> spouses = new ArrayList<>();
        spouses.add(members("name", "李四", "relation", "SPOUSE"));
        spouses.add(members("name", "王五", "relation", "SPOUSE"));
        Document answers = facts(members(
                "person", members("name", "张三", "idType", "NONE_YET", "maritalStatus", "DIVORCED"),
                "household-members", Map.of("members", spouses)));
        List<Finding> findings = validate(answers, everything);

        assertThat(codes(findings))
                .containsExactly(
                        "spouse-of-unmarried /facts/person/maritalStatus",
                        "spouse-twice /facts/household-members/members/1/relation");
        assertThat(findings.stream().map(Finding::severity)).containsExactly(Severity.WARNING, Severity.ERROR);
    }

    @Test
    void an_account_has_a_holder_of_the_household() {
        String account = "6217000000000000";

        assertThat(check(bankAccount("account", account)))
                .containsExactly("account-holder-missing /facts/bank-account/holder");
        assertThat(check(bankAccount("account", account, "holder", "张三"))).isEmpty();
        assertThat(check(bankAccount("account", account, "holder", "外人")))
                .containsExactly("account-holder-outside /facts/bank-account/holder");
    }

    @Test
    void a_relative_in_office_is_put_on_record() {
        assertThat(check(facts(Map.of("official-relative", Map.of("has", true, "officialName", "孙八")))))
                .containsExactly(
                        "official-relative-incomplete /facts/official-relative/position",
                        "official-relative-incomplete /facts/official-relative/relation");
        assertThat(check(facts(Map.of("official-relative", Map.of("has", false)))))
                .isEmpty();
    }

    @Test
    void means_are_not_examined_without_consent() {
        FormPart tested = new FormPart(everything.release(), "低保", everything.form(), true);
        Document half = facts(Map.of("consents", Map.of("truthful", true, "checkAuthorised", false)));
        List<Finding> findings = validate(half, tested);

        assertThat(codes(findings)).containsExactly("consent-missing /facts/consents/checkAuthorised");
        assertThat(findings.get(0).basis().orElseThrow().citation()).isEqualTo("《社会救助法》第四十条");
        assertThat(codes(validate(Document.empty(), tested)))
                .containsExactly(
                        "consent-missing /facts/consents/truthful", "consent-missing /facts/consents/checkAuthorised");
        assertThat(codes(validate(half, everything))).isEmpty();
    }

    private List<String> check(Document answers) {
        return codes(validate(answers, everything));
    }

    private static Document person(Object... fields) {
        Map<String, Object> person = members("name", "张三", "idType", "RESIDENT_ID");
        person.putAll(members(fields));
        return facts(Map.of("person", person));
    }

    private static Document member(Object... fields) {
        Map<String, Object> member = members("name", "李四", "relation", "CHILD");
        member.putAll(members(fields));
        return facts(Map.of("household-members", Map.of("members", List.of(member))));
    }

    private static Document certificate(String issuedOn, String validUntil) {
        return facts(Map.of(
                "disability",
                Map.of(
                        "persons",
                        List.of(Map.of("holder", "applicant", "issuedOn", issuedOn, "validUntil", validUntil)))));
    }

    private static Document bankAccount(Object... fields) {
        return facts(members("person", members("name", "张三", "idType", "NONE_YET"), "bank-account", members(fields)));
    }
}
