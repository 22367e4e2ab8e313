package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;

class JsonTest {
    record Body(String name, int count, Document answers, BigDecimal amount) {}

    @Test
    void numbers_keep_every_digit() throws Exception {
        Body body = Json.MAPPER.readValue("{\"count\":1,\"amount\":0.10,\"answers\":{\"a\":1.50}}", Body.class);

        assertThat(body.amount()).isEqualTo(new BigDecimal("0.10"));
        assertThat(body.answers().number("/a")).contains(new BigDecimal("1.50"));
    }

    @Test
    void an_unknown_field_is_named() {
        Problem problem = problemOf("{\"count\":1,\"colour\":\"red\"}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.findings()).extracting(Problem.Item::pointer).containsExactly("/colour");
        assertThat(Json.text(problem)).doesNotContain("red");
    }

    @Test
    void a_wrong_type_is_named() {
        Problem problem = problemOf("{\"count\":\"秘密\"}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.findings()).extracting(Problem.Item::pointer).containsExactly("/count");
        assertThat(Json.text(problem)).doesNotContain("秘密");
    }

    @Test
    void what_is_no_json_is_told_with_its_place() {
        Problem problem = problemOf("{\"count\":1,\n \"name\": 王建国}");

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains("第 2 行").doesNotContain("王建国");
    }

    @Test
    void a_member_given_twice_or_text_after_the_end_is_refused() {
        assertThat(problemOf("{\"count\":1,\"count\":2}").status()).isEqualTo(400);
        assertThat(problemOf("{\"count\":1} x").status()).isIn(400, 422);
    }

    @Test
    void a_missing_count_is_not_zero() {
        assertThat(problemOf("{\"count\":null}").status()).isEqualTo(422);
    }

    @Test
    void a_short_text_cannot_become_an_endless_number() {
        assertThat(problemOf("{\"count\":1,\"amount\":1e999999999}").status()).isEqualTo(422);
        assertThat(problemOf("{\"count\":1,\"answers\":{\"a\":[1e-99999]}}").status())
                .isEqualTo(422);
    }

    @Test
    void a_list_that_holds_nothing_is_refused() {
        assertThat(problemOf("{\"count\":1,\"answers\":{\"a\":[null]}}").status())
                .isEqualTo(422);
    }

    @Test
    void thirty_levels_are_enough() {
        String deep = "{\"count\":1,\"answers\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(40) + "}";

        assertThat(problemOf(deep).status()).isEqualTo(400);
    }

    private static Problem problemOf(String text) {
        return JsonFaults.of(
                catchThrowableOfType(JsonProcessingException.class, () -> Json.MAPPER.readValue(text, Body.class)));
    }
}
