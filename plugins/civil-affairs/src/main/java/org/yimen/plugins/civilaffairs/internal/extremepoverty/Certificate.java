package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.yimen.spi.data.Document;

/**
 * One disability certificate as the fact {@code disability} tells it. Immutable.
 *
 * @param entry never {@code null}
 * @param on the day it must be valid; never {@code null}
 */
record Certificate(Document entry, LocalDate on) {
    /** Whether a certificate meets a rule by type and grade. */
    enum Match {
        YES,
        NO,
        /** Several types, and the grade, which is that of the heaviest, meets the rule for some of them only. */
        UNCLEAR
    }

    boolean isValid() {
        return entry.text("/state").filter("VALID"::equals).isPresent() && !hasExpired();
    }

    boolean hasExpired() {
        return entry.text("/state").filter("EXPIRED"::equals).isPresent()
                || entry.date("/validUntil").filter(last -> last.isBefore(on)).isPresent();
    }

    /**
     * Whether one of the types meets a rule: enough where the rule takes every lighter grade of that type as well, so that
     * the grade of the heaviest decides nothing.
     *
     * @param rule answers for one disability type and grade; never {@code null}
     */
    boolean anyType(BiPredicate<String, Integer> rule) {
        return entry.number("/grade")
                .map(Number::intValue)
                .filter(grade -> entry.texts("/types").stream().anyMatch(type -> rule.test(type, grade)))
                .isPresent();
    }

    /** @param rule answers for one disability type and grade; never {@code null} */
    Match match(BiPredicate<String, Integer> rule) {
        Optional<Integer> grade = entry.number("/grade").map(number -> number.intValue());
        List<String> types = entry.texts("/types").stream()
                .filter(type -> !type.equals("MULTIPLE"))
                .toList();
        if (grade.isEmpty()) {
            return Match.UNCLEAR;
        }
        if (types.isEmpty()) {
            return Match.UNCLEAR;
        }
        long met = types.stream().filter(type -> rule.test(type, grade.get())).count();
        if (met == types.size()) {
            return Match.YES;
        }
        return met == 0 ? Match.NO : Match.UNCLEAR;
    }
}
