package org.yimen.spi.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private final Document household = Document.of(Map.of(
            "name",
            "𠮷㼆·买买提",
            "members",
            List.of(Map.of("name", "甲", "age", 3), "not an object", Map.of("name", "乙")),
            "born",
            "2008-02-29",
            "savings",
            12.50,
            "together",
            true,
            "a/b~c",
            "escaped"));

    @Test
    void rare_characters_come_back_as_typed() {
        assertThat(household.text("/name")).contains("𠮷㼆·买买提");
    }

    @Test
    void a_pointer_walks_through_lists_and_objects_and_escapes() {
        assertThat(household.text("/members/0/name")).contains("甲");
        assertThat(household.text("/members/2/name")).contains("乙");
        assertThat(household.text("/a~1b~0c")).contains("escaped");
        assertThat(household.at("")).contains(household.asMap());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members/3/name", "/members/-1", "/members/01/name", "/nobody", "/name/first"})
    void a_pointer_to_nowhere_answers_empty(String pointer) {
        assertThat(household.at(pointer)).isEmpty();
    }

    @Test
    void a_value_of_another_type_is_no_value() {
        assertThat(household.number("/name")).isEmpty();
        assertThat(household.text("/savings")).isEmpty();
        assertThat(household.bool("/name")).isEmpty();
        assertThat(household.isTrue("/name")).isFalse();
        assertThat(household.object("/members")).isEqualTo(Document.empty());
        assertThat(household.amount("/name")).isZero();
    }

    @Test
    void every_number_is_exact() {
        Document money = Document.of(Map.of("whole", 3, "tenth", 0.1, "long", 9_007_199_254_740_993L));

        assertThat(money.number("/tenth")).contains(new BigDecimal("0.1"));
        assertThat(money.number("/long")).contains(new BigDecimal("9007199254740993"));
        assertThat(money.amount("/whole").add(money.amount("/absent"))).isEqualByComparingTo("3");
    }

    @Test
    void the_objects_of_a_list_leave_out_what_is_none() {
        assertThat(household.objects("/members"))
                .extracting(member -> member.text("/name").orElse(""))
                .containsExactly("甲", "乙");
        assertThat(household.texts("/members")).containsExactly("not an object");
    }

    @Test
    void a_leap_day_is_a_date_only_in_a_leap_year() {
        assertThat(household.date("/born")).contains(LocalDate.of(2008, 2, 29));
        assertThat(Document.of(Map.of("born", "2007-02-29")).date("/born")).isEmpty();
    }

    @Test
    void blank_text_and_null_count_as_absent() {
        Map<String, Object> tree = new HashMap<>();
        tree.put("blank", "  ");
        tree.put("nothing", null);

        assertThat(Document.of(tree).text("/blank")).isEmpty();
        assertThat(Document.of(tree).asMap()).containsOnlyKeys("blank");
    }

    @Test
    void a_copy_with_one_member_leaves_the_first_as_it_was() {
        Document moved = household.with("name", "丙").with("savings", null);

        assertThat(moved.text("/name")).contains("丙");
        assertThat(moved.number("/savings")).isEmpty();
        assertThat(household.text("/name")).contains("𠮷㼆·买买提");
        assertThat(household.number("/savings")).isPresent();
    }

    @Test
    void nothing_done_to_what_was_copied_reaches_the_document() {
        List<Object> members = new ArrayList<>(List.of("甲"));
        Document document = Document.of(Map.of("members", members));
        members.add("乙");

        assertThat(document.texts("/members")).containsExactly("甲");
        assertThatThrownBy(() -> document.asMap().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        List<?> inside = (List<?>) document.at("/members").orElseThrow();
        assertThatThrownBy(inside::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Document.of(Map.of("x", new Object())));
        assertThatIllegalArgumentException().isThrownBy(() -> Document.of(Map.of("x", Map.of(1, "y"))));
        assertThatIllegalArgumentException().isThrownBy(() -> household.at("name"));
        List<Object> withNull = new ArrayList<>();
        withNull.add(null);
        assertThatNullPointerException().isThrownBy(() -> Document.of(Map.of("x", withNull)));
    }

    @Test
    void a_document_printed_into_a_log_shows_no_answers() {
        assertThat(Document.of(Map.of("idNumber", "secret"))).hasToString("Document[idNumber]");
    }
}
