package org.yimen.casework.domain;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.clock.Clock;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.Facts;

/** A case while some of its parts are changed. Used by one thread, inside one call. */
final class CaseFileCopy {
    private final CaseFile original;
    long version;
    CaseState state;
    Document answers;
    Facts facts;
    Household household;
    List<Selection> selections;
    List<CaseMaterial> materials;
    List<SupplementNotice> notices;
    Optional<String> receiptNumber;
    List<Clock> clocks;

    CaseFileCopy(CaseFile original) {
        this.original = original;
        this.version = original.version();
        this.state = original.state();
        this.answers = original.answers();
        this.facts = original.facts();
        this.household = original.household();
        this.selections = original.selections();
        this.materials = original.materials();
        this.notices = original.notices();
        this.receiptNumber = original.receiptNumber();
        this.clocks = original.clocks();
    }

    CaseFile made() {
        return new CaseFile(
                original.id(),
                version,
                state,
                original.intake(),
                answers,
                facts,
                household,
                selections,
                materials,
                notices,
                receiptNumber,
                clocks);
    }
}
