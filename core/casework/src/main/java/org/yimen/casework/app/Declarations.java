package org.yimen.casework.app;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.form.ComposedForm;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.fact.Provenance;

/** Turns the answers of the composed form into declared facts. */
final class Declarations {
    private static final String SOURCE = "申请人申报";

    private Declarations() {}

    /**
     * The known facts and, for each fact whose declared value differs from the last one, the new declaration. Earlier
     * declarations stay.
     */
    static Facts declare(Facts known, ComposedForm form, Document answers, LocalDate asOf, OffsetDateTime at) {
        Facts facts = known;
        for (FactDefinition asked : form.askedFacts()) {
            String pointer = "/facts/" + asked.key().name();
            if (answers.at(pointer).filter(Map.class::isInstance).isPresent()) {
                facts = with(facts, asked.key(), answers.object(pointer), asOf, at);
            }
        }
        return facts;
    }

    private static Facts with(Facts facts, FactKey key, Document value, LocalDate asOf, OffsetDateTime at) {
        boolean same = facts.values().stream()
                .filter(known -> known.provenance() == Provenance.DECLARED)
                .filter(known -> known.key().equals(key))
                .reduce((first, last) -> last)
                .map(last -> last.value().equals(value))
                .orElse(false);
        return same
                ? facts
                : facts.plus(new FactValue(
                        key, value, asOf, Provenance.DECLARED, SOURCE, at, Optional.empty(), Optional.empty()));
    }
}
