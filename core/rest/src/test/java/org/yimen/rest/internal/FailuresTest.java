package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.UnknownCursorException;
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
    void what_is_no_cursor_or_no_number_is_the_senders_fault() {
        Response cursor = new Failures().toResponse(new UnknownCursorException());
        Response limit = new Failures().toResponse(new WebApplicationException(new NumberFormatException("abc"), 404));

        assertThat(cursor.getStatus()).isEqualTo(400);
        assertThat(body(cursor)).contains("分页标记无效");
        assertThat(limit.getStatus()).isEqualTo(400);
        assertThat(new Failures().toResponse(new NotFoundException()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void who_must_wait_is_told_how_long() {
        assertThat(Problem.of(429, "sign-in-locked", "x").headers()).containsKey("Retry-After");
        assertThat(Problem.starting().headers()).containsKey("Retry-After");
        assertThat(Problem.of(404).headers()).isEmpty();
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

    @Test
    void who_goes_away_while_being_answered_is_no_incident() {
        String gone = logged(new IllegalStateException("x", new EofException("Closed")));

        assertThat(gone).doesNotContain("Incident", "ERROR", "EofException");
        assertThat(logged(new IllegalStateException("x", new EOFException()))).contains("Incident", "EOFException");
    }

    private static String logged(Exception failure) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            new Failures().toResponse(failure);
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String body(Response response) {
        return new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);
    }
}
