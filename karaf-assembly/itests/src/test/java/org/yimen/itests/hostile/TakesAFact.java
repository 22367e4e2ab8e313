package org.yimen.itests.hostile;

import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactProvider;

/** Publishes a fact under another department's name. */
public class TakesAFact implements FactProvider {
    @Override
    public String department() {
        return "test-department";
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(FactDefinition.first(
                "civil-affairs.verdict", "别家的信息项", Document.of(Map.of("type", "object", "properties", Map.of()))));
    }
}
