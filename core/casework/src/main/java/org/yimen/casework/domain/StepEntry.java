package org.yimen.casework.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactKey;

/**
 * What someone files for a step.
 *
 * @param record the step's form; never {@code null}
 * @param signatures names of the staff who sign; never {@code null}
 * @param householdSigner who of the household signs a survey; never {@code null}
 * @param found facts that a survey or check found, stood beside what was declared; never {@code null}
 */
public record StepEntry(Document record, List<String> signatures, Optional<String> householdSigner, List<Found> found) {
    /**
     * One found value.
     *
     * @param key never {@code null}
     * @param value the whole fact as found; never {@code null}
     */
    public record Found(FactKey key, Document value) {
        public Found {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }

    public StepEntry {
        Objects.requireNonNull(record, "record");
        signatures = signatures.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        householdSigner = Objects.requireNonNullElse(householdSigner, Optional.<String>empty())
                .filter(name -> !name.isBlank());
        found = List.copyOf(found);
    }
}
