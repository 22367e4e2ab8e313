package org.yimen.rest.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.yimen.spi.data.Finding;

/** Collects which fields of a body are missing, to tell all of them at once. For one request. */
final class Fields {
    private final List<Finding> missing = new ArrayList<>();

    Fields needs(String pointer, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            missing.add(Finding.error(pointer, "field-missing", Messages.of("field.required", pointer)));
        }
        return this;
    }

    void check() {
        if (!missing.isEmpty()) {
            String first = missing.get(0).message();
            throw new ProblemException(Problem.of(422, "field-missing", first, missing));
        }
    }

    /** The list, or an empty one. */
    static <T> List<T> list(List<T> value) {
        return value == null ? List.of() : value;
    }

    /** The day that a path names. */
    static LocalDate day(String pointer, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (Years.CONCEIVABLE.isValidIntValue(day.getYear())) {
                return day;
            }
            throw wrong(JsonFaults.finding(pointer, "year-out-of-range", Years.first(), Years.last()));
        } catch (DateTimeParseException wrong) {
            throw wrong(JsonFaults.finding(pointer, "day-invalid"));
        }
    }

    /** The one thing that is wrong with a request. */
    static ProblemException wrong(Finding finding) {
        return new ProblemException(Problem.of(422, finding.code(), finding.message(), List.of(finding)));
    }

    /** The text, or an empty one. */
    static String text(String value) {
        return value == null ? "" : value;
    }
}
