package org.yimen.casework.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;

/** Gives an item the facts it reads, in the versions it reads. */
final class FactConversion {
    private final Function<FactKey, Optional<FactDefinition>> definitions;

    FactConversion(Function<FactKey, Optional<FactDefinition>> definitions) {
        this.definitions = definitions;
    }

    Facts valuesFor(List<FactUse> uses, Facts facts) {
        List<FactValue> values = new ArrayList<>();
        for (FactValue value : facts.values()) {
            uses.stream()
                    .map(FactUse::key)
                    .filter(read -> read.name().equals(value.key().name()))
                    .findFirst()
                    .filter(read -> value.key().version() >= read.version())
                    .ifPresent(read -> values.add(down(value, read.version())));
        }
        return new Facts(values);
    }

    private FactValue down(FactValue value, int version) {
        FactValue current = value;
        while (current.key().version() > version) {
            current = previous(current);
        }
        return current;
    }

    private FactValue previous(FactValue value) {
        FactKey key = value.key();
        FactDefinition definition = definitions.apply(key).orElseThrow(() -> new MissingFactException(key));
        Document older = definition.toPrevious().orElseThrow().apply(value.value());
        return new FactValue(
                new FactKey(key.name(), key.version() - 1),
                older,
                value.asOf(),
                value.provenance(),
                value.source(),
                value.recordedAt(),
                value.verifiedBy(),
                value.verifiedAt());
    }
}
