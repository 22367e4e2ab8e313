package org.yimen.spi.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Document;

/**
 * All that is known about one household, in every provenance. Immutable.
 *
 * @param values in the order they were recorded; never {@code null}
 */
public record Facts(List<FactValue> values) {
    private static final Facts NONE = new Facts(List.of());

    public Facts {
        values = List.copyOf(values);
    }

    public static Facts none() {
        return NONE;
    }

    /**
     * The value to decide by: what was declared last, and over it, member by member, what was verified. A check that found
     * the savings says nothing about the houses. Empty document if nothing is known.
     *
     * @param name the fact's name without version; the values given to an item are already in the version it reads
     */
    public Document of(String name) {
        Document value = declared(name);
        List<FactValue> verified = named(name).stream()
                .filter(FactValue::isVerified)
                .sorted(Comparator.comparing(found -> found.recordedAt().toInstant()))
                .toList();
        for (FactValue found : verified) {
            for (Map.Entry<String, Object> member : found.value().asMap().entrySet()) {
                value = value.with(member.getKey(), member.getValue());
            }
        }
        return value;
    }

    /** What the applicant said, latest first of all declarations; empty document if nothing. */
    public Document declared(String name) {
        return latest(named(name).stream()
                        .filter(value -> value.provenance() == Provenance.DECLARED)
                        .toList())
                .map(FactValue::value)
                .orElse(Document.empty());
    }

    /** What checks and surveys found, in the order recorded; never {@code null}. */
    public List<FactValue> found(String name) {
        return named(name).stream()
                .filter(value -> value.provenance() != Provenance.DECLARED)
                .toList();
    }

    /** True if anything at all is known under this name. */
    public boolean knows(String name) {
        return values.stream().anyMatch(value -> value.key().name().equals(name));
    }

    /** These facts and one more value. */
    public Facts plus(FactValue value) {
        List<FactValue> all = new ArrayList<>(values);
        all.add(Objects.requireNonNull(value, "value"));
        return new Facts(all);
    }

    private List<FactValue> named(String name) {
        return values.stream().filter(value -> value.key().name().equals(name)).toList();
    }

    /** The later of two moments wherever their clocks stand; of one moment, what was recorded after the other. */
    private static Optional<FactValue> latest(List<FactValue> candidates) {
        return candidates.stream()
                .reduce((first, second) -> first.recordedAt().isAfter(second.recordedAt()) ? first : second);
    }
}
