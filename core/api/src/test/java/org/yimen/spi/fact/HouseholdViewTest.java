package org.yimen.spi.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.HouseholdView.PersonView;

class HouseholdViewTest {
    private static final LocalDate ON = LocalDate.of(2026, 2, 28);
    private static final String BORN_2008_02_29 = "360999200802290126";

    @ParameterizedTest(name = "{0} independent={1} together={2} absent={3}: {4}")
    @CsvSource({
        "SPOUSE, false, false, NONE, true",
        "SPOUSE, false, true, PRISON, false",
        "SPOUSE, false, true, MISSING, false",
        "CHILD, false, false, NONE, true",
        "CHILD, true, false, NONE, false",
        "CHILD, true, true, NONE, true",
        "CHILD, false, true, CLERGY, false",
        "PARENT, false, true, NONE, true",
        "PARENT, false, false, NONE, false",
        "SIBLING, false, true, NONE, true",
        "OTHER, false, false, NONE, false"
    })
    void article_7_says_who_lives_together(
            String relation, boolean independent, boolean together, String absence, boolean counts) {
        Map<String, Object> member = Map.of(
                "name", "成员",
                "relation", relation,
                "birthDate", "1990-01-01",
                "independent", independent,
                "livesTogether", together,
                "absence", absence);

        assertThat(household(List.of(member), ON).size()).isEqualTo(counts ? 2 : 1);
    }

    @Test
    void a_minor_child_counts_wherever_it_lives_until_the_day_it_comes_of_age() {
        List<Map<String, Object>> child =
                List.of(Map.of("name", "成员", "relation", "CHILD", "idNumber", BORN_2008_02_29, "independent", true));

        assertThat(household(child, ON).size()).isEqualTo(2);
        assertThat(household(child, LocalDate.of(2026, 3, 1)).size()).isEqualTo(1);
    }

    @Test
    void the_id_number_tells_the_birth_date_before_what_was_typed_unless_it_is_wrong() {
        PersonView right = person(Map.of("idNumber", BORN_2008_02_29, "birthDate", "2001-01-01"));
        PersonView wrong = person(Map.of("idNumber", "360999200802290127", "birthDate", "2001-01-01"));

        assertThat(right.birthDate()).contains(LocalDate.of(2008, 2, 29));
        assertThat(wrong.birthDate()).contains(LocalDate.of(2001, 1, 1));
        assertThat(person(Map.of("birthDate", "2026-03-01")).ageOn(ON)).isEmpty();
        assertThat(person(Map.of("birthDate", "2026-02-28")).ageOn(ON)).contains(0);
    }

    @Test
    void thirty_members_all_count_and_keep_their_places() {
        List<Map<String, Object>> members = IntStream.range(0, 30)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("name", "成员" + i, "relation", "SIBLING", "livesTogether", true))
                .toList();
        HouseholdView household = household(members, ON);

        assertThat(household.size()).isEqualTo(31);
        assertThat(household.person("member:29").orElseThrow().data().text("/name"))
                .contains("成员29");
        assertThat(household.person("member:30")).isEmpty();
        assertThat(household.person("applicant")).isPresent();
    }

    @Test
    void an_empty_household_is_one_person_of_whom_nothing_is_known() {
        HouseholdView household = new HouseholdView(Facts.none(), ON);

        assertThat(household.size()).isEqualTo(1);
        assertThat(household.members()).isEmpty();
        assertThat(household.incomeKnown()).isFalse();
        assertThat(household.annualIncome(true)).isZero();
        assertThat(household.applicant().birthDate()).isEmpty();
        assertThat(household.financialAssets()).isZero();
        assertThat(household.disabilitiesOf("applicant")).isEmpty();
    }

    @Test
    void income_is_all_five_classes_less_what_does_not_count_and_never_below_zero() {
        Map<String, Object> income =
                new HashMap<>(Map.of("wage", 12000, "business", 3000, "property", 200, "transfer", 2400, "other", 100));
        income.putAll(Map.of("excluded", 600, "employmentCost", 1000, "basePension", 1476));

        assertThat(withIncome(income).annualIncome(true)).isEqualByComparingTo("16100");
        assertThat(withIncome(income).annualIncome(false)).isEqualByComparingTo("14624");
        assertThat(withIncome(Map.of("wage", 100, "employmentCost", 500)).annualIncome(true))
                .isZero();
        assertThat(withIncome(Map.of("wage", 0)).incomeKnown()).isTrue();
    }

    @Test
    void the_line_is_compared_on_the_years_total_so_that_rounding_shuts_nobody_out() {
        BigDecimal standard = new BigDecimal("593.90");

        assertThat(withIncome(Map.of("wage", 7126.79)).incomeBelow(standard, BigDecimal.ONE, true))
                .isTrue();
        assertThat(withIncome(Map.of("wage", 7126.80)).incomeBelow(standard, BigDecimal.ONE, true))
                .isFalse();
        assertThat(withIncome(Map.of("wage", 7126.79)).monthlyIncomePerHead(true))
                .isEqualByComparingTo("593.90");
        assertThat(withIncome(Map.of("wage", 10690)).incomeBelow(standard, new BigDecimal("1.5"), true))
                .isTrue();
    }

    @Test
    void assets_expenses_and_papers_are_found_by_whom_they_belong_to() {
        Facts facts = Facts.none()
                .plus(value(CommonFacts.PROPERTY, Map.of("savings", 100, "insurance", 50, "forest", "三亩")))
                .plus(value(CommonFacts.RIGID_EXPENSES, Map.of("medical", 9000.5, "education", 1000)))
                .plus(value(
                        CommonFacts.DISABILITY,
                        Map.of(
                                "persons",
                                List.of(Map.of("holder", "member:0", "grade", 1), Map.of("holder", "applicant")))))
                .plus(value(CommonFacts.ILLNESS, Map.of("patients", List.of(Map.of("holder", "member:10")))));
        HouseholdView household = new HouseholdView(facts, ON);

        assertThat(household.financialAssets()).isEqualByComparingTo("150");
        assertThat(household.rigidExpenses()).isEqualByComparingTo("10000.5");
        assertThat(household.disabilitiesOf("member:0")).hasSize(1);
        assertThat(household.illnessesOf("member:1")).isEmpty();
        assertThat(household.illnessesOf("member:10")).hasSize(1);
    }

    private static HouseholdView household(List<Map<String, Object>> members, LocalDate on) {
        Facts facts = Facts.none()
                .plus(value(CommonFacts.PERSON, Map.of("name", "申请人")))
                .plus(value(CommonFacts.HOUSEHOLD_MEMBERS, Map.of("members", new ArrayList<>(members))));
        return new HouseholdView(facts, on);
    }

    private static HouseholdView withIncome(Map<String, Object> income) {
        return new HouseholdView(Facts.none().plus(value(CommonFacts.INCOME, income)), ON);
    }

    private static PersonView person(Map<String, Object> data) {
        return new PersonView("applicant", Document.of(data));
    }

    private static FactValue value(String fact, Map<String, Object> data) {
        return new FactValue(
                new FactKey(fact, 1),
                Document.of(data),
                ON,
                Provenance.DECLARED,
                "申请人",
                OffsetDateTime.parse("2026-02-28T09:00+08:00"),
                Optional.empty(),
                Optional.empty());
    }
}
