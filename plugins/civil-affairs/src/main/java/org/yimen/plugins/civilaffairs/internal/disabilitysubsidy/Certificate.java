package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yimen.spi.data.Document;

/**
 * One disability certificate as the fact {@code disability} tells it. Immutable.
 *
 * @param entry never {@code null}
 * @param on the day it must be valid; never {@code null}
 */
record Certificate(Document entry, LocalDate on) {
    private static final int YEARS = 10;
    private static final Set<String> MIND = Set.of("INTELLECT", "MENTAL");

    /** Last day: as printed, else ten years from the issue (残疾人证管理办法); empty if neither is known. */
    Optional<LocalDate> lastDay() {
        return entry.date("/validUntil").or(() -> entry.date("/issuedOn").map(issued -> issued.plusYears(YEARS)));
    }

    boolean isValid() {
        return is("VALID") && !isPast();
    }

    boolean hasExpired() {
        return is("EXPIRED") || (is("VALID") && isPast());
    }

    boolean isCancelled() {
        return is("CANCELLED");
    }

    /** Valid today, but not for more than so many days. */
    boolean endsWithin(long days) {
        return isValid()
                && lastDay().filter(last -> !last.isAfter(on.plusDays(days))).isPresent();
    }

    /** 1 to 4; empty while it is not told. */
    Optional<Integer> grade() {
        return entry.number("/grade").map(Number::intValue).filter(grade -> grade >= 1 && grade <= 4);
    }

    /** 重度 as these subsidies mean it: grades 1 and 2 of any type (国发〔2015〕52号 part 2(1)). */
    boolean isSevere() {
        return grade().filter(grade -> grade <= 2).isPresent();
    }

    /** 智力、精神 of grades 3 and 4, to whom a place may extend the nursing allowance. */
    boolean isLighterOfMind() {
        return grade().filter(grade -> grade > 2).isPresent()
                && entry.texts("/types").stream().anyMatch(MIND::contains);
    }

    private boolean isPast() {
        return lastDay().filter(last -> last.isBefore(on)).isPresent();
    }

    private boolean is(String state) {
        return entry.text("/state").filter(state::equals).isPresent();
    }
}
