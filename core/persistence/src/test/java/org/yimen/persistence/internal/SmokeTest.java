package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.Transactions;

class SmokeTest {
    @Test
    void smoke() {
        try (TestDatabase database = TestDatabase.h2InMemory()) {
            Transactions tx = database.transactions();
            CaseFile file = Cases.draft(Cases.DATIAN, "欧阳𠮷·买买提");
            Outcome<CaseFile> stored = tx.write(stores -> {
                CaseFile f = stores.cases().insert(file);
                stores.handlings().insert(Cases.pending(f), Optional.empty());
                stores.events().append(Cases.event(f.id(), "case-drafted"));
                return Outcome.done(f);
            });
            assertThat(tx.<CaseFile>read(s -> s.cases().find(file.id()).orElseThrow()))
                    .isEqualTo(file.withVersion(1));
            assertThat(tx.<Integer>read(s -> s.events().ofCase(file.id()).size()))
                    .isEqualTo(1);
                    tx.<Handling>read(s -> s.handlings().ofCase(file.id()).get(0)));
        }
    }
}
