package org.yimen.spi.procedure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * How long something may take.
 *
 * @param amount number of days, at least 0 (0: the same day)
 * @param kind which days count; never {@code null}
 * @param parameter key of the dated parameter that overrides the amount where a city sets one; a limit no source
 *     settles always names one; never {@code null}
 * @param extended the longer amount allowed after an extension with reasons, such as 45 for 低保; never {@code null}
 * @param basis where the limit comes from; never {@code null}
 * @param extensionReasons in Chinese, the cases in which the text allows the longer amount (低保 2022 年通知四（一）：公示有异议、
 *     人户分离、异地申办、家庭经济状况调查难度较大); whoever extends picks one; empty where the text names none; never {@code null}
 */
public record Limit(
        int amount,
        DayKind kind,
        Optional<String> parameter,
        Optional<Integer> extended,
        LegalBasis basis,
        List<String> extensionReasons) {
    public Limit {
        if (amount < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + amount);
        }
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(basis, "basis");
        parameter = Objects.requireNonNullElse(parameter, Optional.empty());
        extended = Objects.requireNonNullElse(extended, Optional.empty());
        extensionReasons = extensionReasons == null ? List.of() : List.copyOf(extensionReasons);
        if (extended.isPresent() && extended.get() < amount) {
            throw new IllegalArgumentException("an extension does not shorten: " + amount + " to " + extended.get());
        }
        if (extended.isEmpty() && !extensionReasons.isEmpty()) {
            throw new IllegalArgumentException("reasons for an extension that the limit does not allow");
        }
    }

    /** A limit for whose extension the text names no cases. */
    public Limit(int amount, DayKind kind, Optional<String> parameter, Optional<Integer> extended, LegalBasis basis) {
        this(amount, kind, parameter, extended, basis, List.of());
    }

    /** A limit in working days that a text fixes. */
    public static Limit working(int amount, LegalBasis basis) {
        return new Limit(amount, DayKind.WORKING, Optional.empty(), Optional.empty(), basis, List.of());
    }

    /** A limit in calendar days that a text fixes. */
    public static Limit calendar(int amount, LegalBasis basis) {
        return new Limit(amount, DayKind.CALENDAR, Optional.empty(), Optional.empty(), basis, List.of());
    }
}
