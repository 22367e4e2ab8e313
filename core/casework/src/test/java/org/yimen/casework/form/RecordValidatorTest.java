package org.yimen.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;

class RecordValidatorTest {
    private final RecordValidator validator = new RecordValidator();

    @Test
    void aStrayMemberIsToldWithTheTitleOfItsOwnForm() {
        assertThat(validator.validate(form(Map.of("title", "入户调查表")), Document.of(Map.of("colour", "red"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/colour");
                    assertThat(finding.message()).contains("入户调查表").doesNotContain("社会救助申请表", "red");
                });
    }

    @Test
    void aFormWithoutATitleIsNotGivenThatOfTheApplication() {
        assertThat(validator.validate(form(Map.of()), Document.of(Map.of("colour", "red"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).doesNotContain("社会救助申请表"));
    }

    private static Document form(Map<String, Object> members) {
        Map<String, Object> schema = new HashMap<>(members);
        schema.put("type", "object");
        schema.put("properties", Map.of("agreed", Map.of("type", "boolean", "title", "是否同意")));
        return Document.of(schema);
    }
}
