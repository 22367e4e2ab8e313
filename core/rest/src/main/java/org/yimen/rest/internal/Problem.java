package org.yimen.rest.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.Response;
import org.yimen.casework.domain.Refusal;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;

/**
 * A problem (RFC 9457): why a request had no effect.
 *
 * @param type stable address of the kind of problem
 * @param title in Chinese, the same for every problem of the status
 * @param status HTTP status
 * @param detail Chinese sentence: what is wrong and what to do
 * @param code stable machine name
 * @param findings every single thing that is wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, String code, List<Item> findings) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final int UNPROCESSABLE = 422;
    private static final Map<Integer, String> CODES = Map.of(
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            415, "unsupported-media-type");

    /**
     * One finding.
     *
     * @param pointer JSON pointer into the request's body
     * @param code stable machine name
     * @param message in Chinese
     * @param severity {@code ERROR}, {@code WARNING} or {@code INFO}
     * @param basis citation of the rule
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Item(String pointer, String code, String message, String severity, Optional<String> basis) {
        static Item of(Finding finding) {
            return new Item(
                    finding.pointer(),
                    finding.code(),
                    finding.message(),
                    finding.severity().name(),
                    finding.basis().map(LegalBasis::citation));
        }
    }

    /** What the server found before any use case saw the request. */
    static Problem of(int status) {
        String code = status >= 500 ? "internal" : CODES.getOrDefault(status, "bad-request");
        return of(status, code, Messages.ofStatus(status));
    }

    /** The platform answers, but the API is not there yet. */
    static Problem starting() {
        return of(503, "starting", Messages.of("starting"));
    }

    static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    static Problem of(int status, String code, String detail, List<Finding> findings) {
        return new Problem(
                "urn:yimen:problem:" + code,
                Messages.statusTitle(status),
                status,
                detail,
                code,
                findings.stream().map(Item::of).toList());
    }

    /** The problem a refusal is told as. */
    static Problem of(Refusal refusal, boolean conditional) {
        return of(status(refusal.kind(), conditional), refusal.code(), refusal.message(), refusal.findings());
    }

    Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(Json.bytes(this));
        headers().forEach(response::header);
        return response.build();
    }

    /** What goes with it: when to try again, in seconds, where that helps. */
    Map<String, String> headers() {
        return switch (status) {
            case 429 -> Map.of("Retry-After", "60");
            case 503 -> Map.of("Retry-After", "5");
            default -> Map.of();
        };
    }

    private static int status(Refusal.Kind kind, boolean conditional) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case ILLEGAL_STATE -> 409;
            case STALE -> conditional ? 412 : 409;
            case INVALID -> UNPROCESSABLE;
            case WAITING -> 503;
        };
    }
}
