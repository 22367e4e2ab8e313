package org.yimen.casework.registry;

import java.util.List;
import java.util.Optional;
import org.yimen.spi.fact.FactDefinition;

/** What is known of a plug-in by itself, before it is set against the others. */
sealed interface Candidate {
    /** It cannot serve, whatever the others do. */
    record Out(Optional<String> department, Fault fault) implements Candidate {}

    /** An item in order by itself. */
    record Item(LiveItem item) implements Candidate {}

    /** A department's facts. */
    record Provider(String department, List<FactDefinition> facts, List<String> refused) implements Candidate {
        public Provider {
            facts = List.copyOf(facts);
            refused = List.copyOf(refused);
        }
    }
}
