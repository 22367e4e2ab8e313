package org.yimen.spi.item;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * One reason of an assessment.
 *
 * @param effect never {@code null}
 * @param text in Chinese; never {@code null}
 * @param basis never {@code null}
 * @param settledBy for an open reason what would settle it, in Chinese (a fact to ask, a check to run); never {@code
 *     null}
 */
public record Reason(Effect effect, String text, LegalBasis basis, Optional<String> settledBy) {
    /** Which way a reason points. */
    public enum Effect {
        FOR,
        AGAINST,
        OPEN
    }

    public Reason {
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(basis, "basis");
        settledBy = Objects.requireNonNullElse(settledBy, Optional.empty());
    }

    public static Reason forIt(String text, LegalBasis basis) {
        return new Reason(Effect.FOR, text, basis, Optional.empty());
    }

    public static Reason against(String text, LegalBasis basis) {
        return new Reason(Effect.AGAINST, text, basis, Optional.empty());
    }

    public static Reason open(String text, LegalBasis basis, String settledBy) {
        return new Reason(Effect.OPEN, text, basis, Optional.of(settledBy));
    }
}
