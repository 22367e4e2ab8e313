package org.yimen.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;

/** The item under test with what its checks need to know. */
record Subject(RescueItem item, List<FactDefinition> extraFacts, List<Application> samples, Set<String> demanded) {

    /** Every fact that exists: the core dictionary and what the department says it publishes. */
    Map<FactKey, FactDefinition> dictionary() {
        Map<FactKey, FactDefinition> all = new LinkedHashMap<>();
        CommonFacts.all().forEach(definition -> all.put(definition.key(), definition));
        extraFacts.forEach(definition -> all.put(definition.key(), definition));
        return all;
    }

    Optional<FactUse> use(String factName) {
        return item.form().facts().stream()
                .filter(use -> use.key().name().equals(factName))
                .findFirst();
    }

    /** Schemas of the facts the item reads, by name; facts that do not exist are left out. */
    Map<String, Document> schemasRead() {
        Map<FactKey, FactDefinition> dictionary = dictionary();
        Map<String, Document> schemas = new LinkedHashMap<>();
        for (FactUse use : item.form().facts()) {
            if (dictionary.containsKey(use.key())) {
                schemas.put(use.key().name(), dictionary.get(use.key()).schema());
            }
        }
        return schemas;
    }
}
