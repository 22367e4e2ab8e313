package org.yimen.spi.item;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a household may qualify: advice for the clerk and the applicant, never a decision.
 *
 * @param outlook never {@code null}
 * @param reasons never {@code null} or empty
 * @param estimate what a grant might bring; never {@code null}
 */
public record Assessment(Outlook outlook, List<Reason> reasons, Optional<Benefit> estimate) {
    /** What the facts so far suggest. */
    public enum Outlook {
        /** 可能符合. */
        LIKELY,
        /** 可能不符合. */
        UNLIKELY,
        /** 尚待查明. */
        UNDECIDED
    }

    public Assessment {
        Objects.requireNonNull(outlook, "outlook");
        reasons = List.copyOf(reasons);
        estimate = Objects.requireNonNullElse(estimate, Optional.empty());
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("an assessment gives reasons");
        }
    }

    /** Any reason against makes it unlikely, else any open one undecided, else it is likely. */
    public static Assessment of(List<Reason> reasons, Optional<Benefit> estimate) {
        return new Assessment(outlookOf(reasons), reasons, estimate);
    }

    private static Outlook outlookOf(List<Reason> reasons) {
        if (reasons.stream().anyMatch(reason -> reason.effect() == Reason.Effect.AGAINST)) {
            return Outlook.UNLIKELY;
        }
        return reasons.stream().anyMatch(reason -> reason.effect() == Reason.Effect.OPEN)
                ? Outlook.UNDECIDED
                : Outlook.LIKELY;
    }
}
