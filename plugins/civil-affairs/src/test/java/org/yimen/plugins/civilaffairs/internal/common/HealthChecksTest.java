package org.yimen.plugins.civilaffairs.internal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.codes;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.honest;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.testkit.IdNumbers;
import org.yimen.testkit.Member;

class HealthChecksTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(1988, 2, 29);

    @Test
    void a_certificate_belongs_to_its_holder_and_carries_its_grade() {
        String own = IdNumbers.of("360782", LEAP_DAY, "FEMALE", 6);
        Map<String, Object> right = Map.of("grade", 2, "certificateNumber", own + "42");

        assertThat(codes(honest().disabled("applicant", right))).isEmpty();
        assertThat(codes(honest().disabled("applicant", Map.of("grade", 1, "certificateNumber", own + "42"))))
                .contains("certificate-differs");
        assertThat(codes(honest().with(Member.child("己")
                                .born(2015, 1, 1)
                                .idNumber(IdNumbers.of("360782", LocalDate.of(2015, 1, 1), "MALE", 1)))
                        .disabled("member:0", right)))
                .contains("certificate-differs");
    }

    @Test
    void a_disability_of_nobody_is_an_error() {
        assertThat(codes(honest().disabled("member:3", Map.of("grade", 1)))).contains("holder-unknown");
    }

    @Test
    void health_agrees_with_disability_and_illness() {
        assertThat(codes(honest().person("health", "DISABLED"))).containsExactly("disability-not-told");
        assertThat(codes(honest().person("health", "HEALTHY").ill("applicant", Map.of("severe", true))))
                .containsExactly("healthy-yet-disabled");
        assertThat(codes(honest().person("health", "HEALTHY").ill("applicant", Map.of("severe", false))))
                .isEmpty();
    }
}
