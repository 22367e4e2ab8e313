package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.casework.domain.Refusal;
import org.yimen.spi.data.Finding;

class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND,false,404",
        "FORBIDDEN,false,403",
        "ILLEGAL_STATE,true,409",
        "STALE,false,409",
        "STALE,true,412",
        "INVALID,false,422",
        "WAITING,false,503"
    })
    void each_kind_of_refusal_has_its_status(Refusal.Kind kind, boolean conditional, int status) {
        assertThat(Problem.of(Refusal.of(kind, "some-code", "说明"), conditional).status())
                .isEqualTo(status);
    }

    @Test
    void every_finding_is_told() {
        Problem problem = Problem.of(
                Refusal.invalid(
                        "several",
                        "有误",
                        List.of(Finding.error("/a", "a-wrong", "甲有误。"), Finding.warning("/b", "b-odd", "乙可疑。"))),
                false);

        assertThat(Json.text(problem)).contains("/a", "a-wrong", "甲有误。", "/b", "WARNING");
    }

    @Test
    void an_incident_tells_a_number_and_no_data() {
        String where = Incident.where(new IllegalStateException("王建国 11010519491231002X"));

        assertThat(where).contains("IllegalStateException", "FailuresTest").doesNotContain("王建国", "1101");
        assertThat(new String(Json.bytes(Problem.of(500, "internal", "x")), StandardCharsets.UTF_8))
                .contains("系统内部错误");
    }
}
