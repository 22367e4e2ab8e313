package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.SealedEvent;

/** Looks a chain over as an auditor would. */
final class Chains {
    private Chains() {}

    static void assertUnbroken(CaseId id, List<SealedEvent> chain) {
        TestSeal seal = new TestSeal();
        Bodies bodies = new Bodies(Json.mapper(), new PlainBodyCodec(), new KnownDocuments(0));
        String previous = "";
        for (int i = 0; i < chain.size(); i++) {
            SealedEvent event = chain.get(i);
            assertThat(event.sequence()).isEqualTo(i + 1);
            assertThat(event.previous()).isEqualTo(previous);
            assertThat(event.event().caseId()).isEqualTo(id);
            assertThat(bodies.text(event.event())).isEqualTo(event.content());
            assertThat(seal.matches(
                            event.seal(), id.value(), event.sequence(), previous, event.salt(), event.content()))
                    .isTrue();
            previous = event.seal();
        }
    }
}
