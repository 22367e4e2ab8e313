package org.yimen.casework.domain;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Finding;

/**
 * Why something was not done. An ordinary result: nothing was changed.
 *
 * @param kind never {@code null}
 * @param code stable machine name, lower-case words with dashes; never {@code null}
 * @param message Chinese sentence for the person: what is wrong and what to do; never {@code null}
 * @param findings every single thing that is wrong, where there are several; never {@code null}
 * @param retryAfter how long it will stay so, where that is known; never {@code null}
 */
public record Refusal(Kind kind, String code, String message, List<Finding> findings, Optional<Duration> retryAfter) {
    /** What sort of no. */
    public enum Kind {
        /** The thing does not exist, or not for this person. */
        NOT_FOUND,
        /** The person's roles or scope do not allow it. */
        FORBIDDEN,
        /** Not legal in the present state. */
        ILLEGAL_STATE,
        /** Somebody changed it meanwhile. */
        STALE,
        /** The input is wrong; the findings say where. */
        INVALID,
        /** The rules of a missing or failing item are needed; try again when it is back. */
        WAITING
    }

    public Refusal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        findings = List.copyOf(findings);
        Objects.requireNonNull(retryAfter, "retryAfter");
    }

    public static Refusal of(Kind kind, String code, String message) {
        return new Refusal(kind, code, message, List.of(), Optional.empty());
    }

    public static Refusal notFound(String what) {
        return of(Kind.NOT_FOUND, "not-found", "没有找到" + what + "，请核对编号。");
    }

    public static Refusal illegal(String code, String message) {
        return of(Kind.ILLEGAL_STATE, code, message);
    }

    public static Refusal invalid(String code, String message, List<Finding> findings) {
        return new Refusal(Kind.INVALID, code, message, findings, Optional.empty());
    }

    /** One wrong field. */
    public static Refusal invalid(String pointer, String code, String message) {
        return invalid(code, message, List.of(Finding.error(pointer, code, message)));
    }

    public static Refusal stale() {
        return of(Kind.STALE, "stale-version", "数据已被他人更新，请刷新后重新办理。");
    }

    /** The same, with the time after which it is worth trying again. */
    public Refusal until(Duration over) {
        return new Refusal(kind, code, message, findings, Optional.of(over));
    }
}
