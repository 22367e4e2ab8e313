package org.yimen.spi.item;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How an item and the recognised statuses (认定身份) bear on each other. The platform computes exclusions between
 * departments from these, without plug-ins knowing each other.
 *
 * <p>All four speak of the item's beneficiaries ({@link RescueItem#beneficiaries}): only they are conferred a status, and
 * only what they or their household hold excludes, spares or qualifies them.
 *
 * @param confers status code and for how many months a grant confers it (0: until ended); never {@code null}
 * @param requiresAny the applicant or household holds at least one of these; empty: none needed; never {@code null}
 * @param excludes whoever holds one of these cannot be granted; never {@code null}
 * @param spares holding one of these makes a second means test needless (社会救助法 art. 42); never {@code null}
 * @param validity for a conferred status where its months come from and which parameter overrides them; a status left out
 *     rests on the item's own basis; never {@code null}
 */
public record StatusRules(
        Map<String, Integer> confers,
        List<String> requiresAny,
        List<String> excludes,
        List<String> spares,
        Map<String, ValidityRule> validity) {
    private static final StatusRules NONE = new StatusRules(Map.of(), List.of(), List.of(), List.of(), Map.of());

    public StatusRules {
        confers = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNullElse(confers, Map.of())));
        requiresAny = requiresAny == null ? List.of() : List.copyOf(requiresAny);
        excludes = excludes == null ? List.of() : List.copyOf(excludes);
        spares = spares == null ? List.of() : List.copyOf(spares);
        validity = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNullElse(validity, Map.of())));
        if (!confers.keySet().containsAll(validity.keySet())) {
            throw new IllegalArgumentException("a validity goes with a status that is conferred: " + validity.keySet());
        }
    }

    public static StatusRules none() {
        return NONE;
    }
}
