package org.yimen.casework.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Document;

/** A step's record while some of its parts are changed. Used by one thread, inside one call. */
final class StepRecordCopy {
    private final String code;
    StepStatus status;
    Optional<LocalDate> openedOn;
    Document record;
    List<String> signatures;
    Optional<String> householdSigner;
    Optional<By> proposedBy;
    Optional<By> confirmedBy;
    Optional<OffsetDateTime> doneAt;
    Optional<String> skipReason;
    List<Objection> objections;
    Optional<OffsetDateTime> begunAt;

    StepRecordCopy(StepRecord original) {
        this.code = original.code();
        this.status = original.status();
        this.openedOn = original.openedOn();
        this.record = original.record();
        this.signatures = original.signatures();
        this.householdSigner = original.householdSigner();
        this.proposedBy = original.proposedBy();
        this.confirmedBy = original.confirmedBy();
        this.doneAt = original.doneAt();
        this.skipReason = original.skipReason();
        this.objections = original.objections();
        this.begunAt = original.begunAt();
    }

    /** Takes over what was filled in; nobody has confirmed it yet. */
    void filled(StepEntry entry, By by) {
        record = entry.record();
        signatures = entry.signatures();
        householdSigner = entry.householdSigner();
        proposedBy = Optional.of(by);
        undecided();
    }

    /** Forgets how it ended before. */
    void undecided() {
        confirmedBy = Optional.empty();
        doneAt = Optional.empty();
        skipReason = Optional.empty();
    }

    StepRecord made() {
        return new StepRecord(
                code,
                status,
                openedOn,
                record,
                signatures,
                householdSigner,
                proposedBy,
                confirmedBy,
                doneAt,
                skipReason,
                objections,
                begunAt);
    }
}
