package org.yimen.spi.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.data.Document;

class FactKeyTest {

    @ParameterizedTest
    @CsvSource({"person@1, core, 1", "medical-insurance.enrolment@12, medical-insurance, 12"})
    void a_key_reads_as_it_is_written_and_names_its_owner(String text, String owner, int version) {
        FactKey key = FactKey.parse(text);

        assertThat(key).hasToString(text);
        assertThat(key.owner()).isEqualTo(owner);
        assertThat(key.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"person", "@1", "person@", "person@0", "person@01", "person@-1", "Person@1", "a.b.c@1", "人@1"})
    void what_is_no_key_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FactKey.parse(text));
    }

    @Test
    void keys_stand_in_the_order_of_name_and_then_of_number() {
        List<FactKey> sorted = List.of("person@10", "agent@1", "person@2").stream()
                .map(FactKey::parse)
                .sorted()
                .toList();

        assertThat(sorted).extracting(FactKey::toString).containsExactly("agent@1", "person@2", "person@10");
    }

    @Test
    void a_fact_above_version_one_says_how_it_converts_back() {
        Document schema = Document.empty();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FactDefinition(new FactKey("person", 2), "申请人", schema, Optional.empty()));
        assertThat(new FactDefinition(new FactKey("person", 2), "申请人", schema, Optional.of(value -> value))
                        .toPrevious())
                .isPresent();
    }

    @Test
    void an_item_says_why_it_reads_a_fact_and_requires_only_what_it_reads() {
        FactKey person = new FactKey("person", 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FactUse(person, List.of("name"), List.of("phone"), "联系申请人"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FactUse(person, List.of(), List.of(), " "));
        assertThat(new FactUse(person, null, List.of("name"), "确认身份").fields()).isEmpty();
    }
}
