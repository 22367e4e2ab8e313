package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.ws.rs.core.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.data.Document;

class JsonTest {
    record Body(
            String name,
            int count,
            Document answers,
            BigDecimal amount,
            String text,
            List<String> signatures,
            LocalDate day,
            OffsetDateTime at,
            Thread.State state) {}

    private final JsonProvider provider = new JsonProvider();

    @Test
    void numbers_keep_every_digit() throws Exception {
        Body body = read("{\"count\":1,\"amount\":0.10,\"answers\":{\"a\":1.50}}");

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
    void a_wrong_choice_is_told_with_the_right_ones() {
        Problem problem = problemOf("{\"count\":1,\"state\":\"秘密\"}");

        assertRefused(problem, "wrong-type", "/state");
        assertThat(problem.detail()).contains("NEW、RUNNABLE").doesNotContain("秘密");
    }

    @Test
    void what_is_no_json_is_told_with_its_place() {
        Problem problem = problemOf("{\"count\":1,\n \"name\": 王建国}");

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains("第 2 行").doesNotContain("王建国");
    }

    @Test
    void a_member_given_twice_or_text_after_the_end_is_refused() {
        assertThat(problemOf("{\"count\":1,\"count\":2}").code()).isEqualTo("json-malformed");
        assertThat(problemOf("{\"count\":1} x").code()).isEqualTo("json-malformed");
        assertThat(problemOf("{\"count\":1} {}").code()).isEqualTo("json-malformed");
        assertThat(problemOf("  ").code()).isEqualTo("json-missing");
    }

    @Test
    void another_encoding_is_not_guessed() {
        byte[] utf16 = "{\"count\":1}".getBytes(StandardCharsets.UTF_16LE);
        byte[] gbk = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xcd, (byte) 0xf5, '"', '}'};

        assertThat(problemOf(utf16).status()).isEqualTo(400);
        assertThat(problemOf(gbk).code()).isEqualTo("json-encoding");
    }

    @Test
    void a_missing_count_is_not_zero() {
        assertRefused(problemOf("{\"count\":null}"), "wrong-type", "/count");
    }

    @Test
    void a_short_text_cannot_become_an_endless_number() {
        assertRefused(problemOf("{\"count\":1,\"amount\":1e999999999}"), "number-out-of-range", "/amount");
        assertRefused(problemOf("{\"count\":1,\"amount\":1E2147483648}"), "number-out-of-range", "/amount");
        assertRefused(problemOf("{\"count\":1,\"amount\":-1e-99999999999}"), "number-out-of-range", "/amount");
        assertRefused(
                problemOf("{\"count\":1,\"answers\":{\"a\":[1, 1e-99999]}}"), "number-out-of-range", "/answers/a/1");
        assertRefused(problemOf("{\"count\":1,\"amount\":" + "9".repeat(5000) + "}"), "number-out-of-range", "/amount");
        assertRefused(problemOf("{\"count\":99999999999}"), "wrong-type", "/count");
    }

    @Test
    void a_list_that_holds_nothing_is_refused_at_its_place() {
        assertRefused(problemOf("{\"count\":1,\"answers\":{\"a\":[1,null]}}"), "null-in-list", "/answers/a/1");
        assertRefused(problemOf("{\"count\":1,\"signatures\":[null]}"), "null-in-list", "/signatures/0");
    }

    @Test
    void thirty_levels_are_enough() {
        String deep = "{\"count\":1,\"answers\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(40) + "}";

        Problem problem = problemOf(deep);

        assertThat(problem.code()).isEqualTo("json-too-deep");
        assertThat(problem.detail()).contains("30");
        assertThat(problemOf("[".repeat(100_000)).code()).isEqualTo("json-too-deep");
    }

    @ParameterizedTest
    @CsvSource({
        "\\ud800y, text-broken",
        "x\\udc00, text-broken",
        "\\u0000, text-control",
        "a\\u0008b, text-control",
        "\\u0085, text-control",
        "\\u202egnp.exe, text-invisible",
        "李\\u200b明, text-invisible",
        "\\u2066x\\u2069, text-invisible",
        "\\ufeff, text-invisible"
    })
    void signs_that_nobody_sees_are_refused_wherever_they_stand(String text, String code) {
        assertRefused(problemOf("{\"count\":1,\"text\":\"" + text + "\"}"), code, "/text");
        assertRefused(
                problemOf("{\"count\":1,\"answers\":{\"a\":[{\"b\":\"" + text + "\"}]}}"), code, "/answers/a/0/b");
        assertRefused(problemOf("{\"count\":1,\"answers\":{\"" + text + "\":1}}"), "member-malformed", "/answers");
    }

    @Test
    void lines_tabs_and_rare_signs_are_text() throws Exception {
        assertThat(read("{\"count\":1,\"text\":\"一\\r\\n\\t二 𠮷㼆·\\ud83d\\ude00\"}")
                        .text())
                .isEqualTo("一\r\n\t二 𠮷㼆·😀");
    }

    @Test
    void every_fault_of_a_body_is_told_at_once() {
        Problem problem = problemOf("{\"count\":1,\"text\":\"\\u0000\",\"answers\":{\"a\":[null],\"b\":\"\\u200b\"}}");

        assertThat(problem.findings())
                .extracting(Problem.Item::pointer)
                .containsExactly("/text", "/answers/a/0", "/answers/b");
    }

    @Test
    void a_text_has_an_end() throws Exception {
        assertThat(read("{\"count\":1,\"text\":\"" + "字".repeat(4000) + "\"}").text())
                .hasSize(4000);
        Problem problem = problemOf("{\"count\":1,\"text\":\"" + "字".repeat(4001) + "\"}");
        assertRefused(problem, "text-too-long", "/text");
        assertThat(problem.detail()).contains("4000");
        assertRefused(problemOf("{\"count\":1,\"name\":\"" + "字".repeat(101) + "\"}"), "text-too-long", "/name");
        assertRefused(problemOf("{\"count\":1,\"" + "n".repeat(201) + "\":1}"), "member-too-long", "");
    }

    @Test
    void three_blanks_are_no_name() throws Exception {
        assertRefused(problemOf("{\"count\":1,\"name\":\"   \"}"), "text-blank", "/name");
        assertRefused(problemOf("{\"count\":1,\"signatures\":[\"吴经办\",\"\u3000\"]}"), "text-blank", "/signatures/1");
        assertThat(read("{\"count\":1,\"name\":\"\",\"text\":\" \"}").name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[2026,12,24]", "20260", "\"2026-12-24T00:00:00Z\"", "\"2026-02-30\"", "\"\"", "\"24.12.2026\""})
    void a_day_is_written_in_one_way(String day) {
        Problem problem = problemOf("{\"count\":1,\"day\":" + day + "}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.findings()).extracting(Problem.Item::pointer).containsExactly("/day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1796668491.25", "1796668491", "\"2026-12-24\"", "\"2026-12-24T10:00:00\"", "[2026,12,24,10,0]"})
    void a_moment_is_written_in_one_way(String at) {
        Problem problem = problemOf("{\"count\":1,\"at\":" + at + "}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.findings()).extracting(Problem.Item::pointer).containsExactly("/at");
    }

    @Test
    void a_year_is_one_that_can_be_meant() throws Exception {
        assertRefused(problemOf("{\"count\":1,\"day\":\"1899-12-31\"}"), "year-out-of-range", "/day");
        assertRefused(
                problemOf("{\"count\":1,\"at\":\"+999999999-12-31T23:59:59-18:00\"}"), "year-out-of-range", "/at");
        Body body = read("{\"count\":1,\"day\":\"2200-12-31\",\"at\":\"1900-01-01T00:00+08:00\"}");
        assertThat(body.day()).isEqualTo(LocalDate.of(2200, 12, 31));
        assertThat(body.at()).isEqualTo(OffsetDateTime.parse("1900-01-01T00:00+08:00"));
    }

    private static void assertRefused(Problem problem, String code, String pointer) {
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.findings())
                .extracting(Problem.Item::code, Problem.Item::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, pointer));
    }

    private Body read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Body read(byte[] bytes) throws IOException {
        return (Body) provider.readFrom(
                (Class) Body.class,
                Body.class,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                null,
                new ByteArrayInputStream(bytes));
    }

    private Problem problemOf(String text) {
        return problemOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private Problem problemOf(byte[] bytes) {
        Throwable fault = catchThrowable(() -> read(bytes));
        assertThat(fault).isNotNull();
        return fault instanceof ProblemException refused
                ? refused.problem()
                : JsonFaults.of((JsonProcessingException) fault);
    }
}
