package org.yimen.casework.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Document;

/**
 * What became of one step (办理环节) in one handling. Its rules stand in the release's
 * {@link org.yimen.spi.procedure.StepSpec} of the same code.
 *
 * @param code never {@code null}
 * @param status never {@code null}
 * @param openedOn never {@code null}
 * @param record the step's form as filled in; never {@code null}
 * @param signatures names of the staff who signed; never {@code null}
 * @param householdSigner who of the household signed a survey; never {@code null}
 * @param proposedBy never {@code null}
 * @param confirmedBy never {@code null}
 * @param doneAt never {@code null}
 * @param skipReason in Chinese, for a skipped step; never {@code null}
 * @param objections against a public notice; never {@code null}
 */
public record StepRecord(
        String code,
        StepStatus status,
        Optional<LocalDate> openedOn,
        Document record,
        List<String> signatures,
        Optional<String> householdSigner,
        Optional<By> proposedBy,
        Optional<By> confirmedBy,
        Optional<OffsetDateTime> doneAt,
        Optional<String> skipReason,
        List<Objection> objections) {
    public StepRecord {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(status, "status");
        openedOn = Objects.requireNonNullElse(openedOn, Optional.empty());
        Objects.requireNonNull(record, "record");
        signatures = List.copyOf(signatures);
        householdSigner = Objects.requireNonNullElse(householdSigner, Optional.empty());
        proposedBy = Objects.requireNonNullElse(proposedBy, Optional.empty());
        confirmedBy = Objects.requireNonNullElse(confirmedBy, Optional.empty());
        doneAt = Objects.requireNonNullElse(doneAt, Optional.empty());
        skipReason = Objects.requireNonNullElse(skipReason, Optional.empty());
        objections = List.copyOf(objections);
    }

    /** A step nobody has begun. */
    public static StepRecord waiting(String code) {
        return new StepRecord(
                code,
                StepStatus.WAITING,
                Optional.empty(),
                Document.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public StepRecord open(LocalDate day) {
        return new StepRecord(
                code,
                StepStatus.OPEN,
                Optional.of(day),
                record,
                signatures,
                householdSigner,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                objections);
    }

    public StepRecord skip(String why) {
        return new StepRecord(
                code,
                StepStatus.SKIPPED,
                openedOn,
                record,
                signatures,
                householdSigner,
                proposedBy,
                confirmedBy,
                doneAt,
                Optional.of(why),
                objections);
    }

    /** Filled in by one person, for a second one to confirm. */
    public StepRecord propose(StepEntry entry, By by) {
        return new StepRecord(
                code,
                StepStatus.PROPOSED,
                openedOn,
                entry.record(),
                entry.signatures(),
                entry.householdSigner(),
                Optional.of(by),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                objections);
    }

    /** Filled in where no second person is needed. */
    public StepRecord complete(StepEntry entry, Moment moment) {
        return new StepRecord(
                code,
                StepStatus.DONE,
                openedOn,
                entry.record(),
                entry.signatures(),
                entry.householdSigner(),
                Optional.of(moment.by()),
                Optional.empty(),
                Optional.of(moment.at()),
                Optional.empty(),
                objections);
    }

    public StepRecord confirm(Moment moment) {
        return new StepRecord(
                code,
                StepStatus.DONE,
                openedOn,
                record,
                signatures,
                householdSigner,
                proposedBy,
                Optional.of(moment.by()),
                Optional.of(moment.at()),
                skipReason,
                objections);
    }

    /** The second person says no; the first does it again. */
    public StepRecord reject() {
        return new StepRecord(
                code,
                StepStatus.OPEN,
                openedOn,
                record,
                signatures,
                householdSigner,
                proposedBy,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                objections);
    }

    public StepRecord object(Objection objection) {
        List<Objection> more = new ArrayList<>(objections);
        more.add(objection);
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
                more);
    }
}
