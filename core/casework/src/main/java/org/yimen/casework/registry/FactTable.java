package org.yimen.casework.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yimen.casework.form.FactReduction;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ItemForm;

/**
 * The facts defined now: the core dictionary and what the departments add. Of two versions of a department's bundle
 * side by side the wider schema of a fact holds, whichever came first; schemas of which neither widens the other
 * conflict, and the later is refused.
 */
final class FactTable {
    private final Map<FactKey, FactDefinition> definitions = new HashMap<>();
    private final Map<FactKey, String> owners = new TreeMap<>();

    FactTable() {
        CommonFacts.all().forEach(fact -> definitions.put(fact.key(), fact));
    }

    Optional<FactDefinition> find(FactKey key) {
        return Optional.ofNullable(definitions.get(key));
    }

    /** Takes a department's facts in; the answer names those refused, in Chinese. */
    List<String> add(BundleInfo bundle, List<FactDefinition> facts) {
        List<String> refused = new ArrayList<>();
        facts.stream().sorted((a, b) -> a.key().compareTo(b.key())).forEach(fact -> add(bundle, fact)
                .ifPresent(refused::add));
        return refused;
    }

    /** What an item reads that is not there, in Chinese; empty if all is. */
    Optional<String> missing(ItemForm form) {
        List<String> missing = new ArrayList<>();
        for (FactUse use : form.facts()) {
            FactDefinition fact = definitions.get(use.key());
            if (fact == null) {
                missing.add(Messages.of("fact.missing", use.key()));
                continue;
            }
            List<String> read = new ArrayList<>(use.fields());
            read.addAll(use.required());
            read.stream()
                    .distinct()
                    .filter(field -> !FactReduction.hasField(fact.schema(), field))
                    .forEach(field -> missing.add(Messages.of("fact.field", use.key(), field)));
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join("；", missing));
    }

    private Optional<String> add(BundleInfo bundle, FactDefinition fact) {
        FactDefinition known = definitions.get(fact.key());
        if (known == null || SchemaWidening.isWidening(known.schema(), fact.schema())) {
            if (known == null || !SchemaWidening.isWidening(fact.schema(), known.schema())) {
                definitions.put(fact.key(), fact);
                owners.put(fact.key(), bundle.toString());
            }
            return Optional.empty();
        }
        return SchemaWidening.isWidening(fact.schema(), known.schema())
                ? Optional.empty()
                : Optional.of(Messages.of("fact.conflict", bundle, fact.key(), owners.get(fact.key())));
    }
}
