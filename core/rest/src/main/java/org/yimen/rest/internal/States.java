package org.yimen.rest.internal;

import java.util.List;
import java.util.Set;

/** The states that lists can be narrowed to: a misspelt one would find nothing, and nobody would know why. */
final class States {
    static final List<String> OF_CASES = List.of(
            "DRAFT",
            "REGISTERED",
            "SUPPLEMENTING",
            "ACCEPTED",
            "IN_PROGRESS",
            "COMPLETED",
            "NOTIFIED",
            "CLOSED",
            "ARCHIVED",
            "DECLINED",
            "WITHDRAWN");

    static final List<String> OF_HANDLINGS = List.of(
            "PENDING",
            "DISPATCHED",
            "RETURNED",
            "RECEIVED",
            "SUSPENDED",
            "GRANTED",
            "REFUSED",
            "NOTIFIED",
            "CLOSED",
            "WITHDRAWN");

    private States() {}

    /**
     * @param pointer where they were asked for
     * @param asked {@code null} for all
     * @throws ProblemException if one of them is none of {@code known}
     */
    static Set<String> among(List<String> known, String pointer, Set<String> asked) {
        if (asked != null && !known.containsAll(asked)) {
            throw Fields.wrong(JsonFaults.finding(pointer, "state-unknown", String.join("、", known)));
        }
        return asked == null ? Set.of() : asked;
    }
}
