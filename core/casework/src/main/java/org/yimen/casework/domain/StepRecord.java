package org.yimen.casework.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
 * @param objections against a public notice or what a check found; never {@code null}
 * @param begunAt when its owner set about it, for steps that must be begun by a day; never {@code null}
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
        List<Objection> objections,
        Optional<OffsetDateTime> begunAt) {
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
        begunAt = Objects.requireNonNullElse(begunAt, Optional.empty());
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
                List.of(),
                Optional.empty());
    }

    public StepRecord open(LocalDate day) {
        return changed(copy -> {
            copy.status = StepStatus.OPEN;
            copy.openedOn = Optional.of(day);
            copy.undecided();
            copy.proposedBy = Optional.empty();
        });
    }

    /** Its owner sets about it; the record follows. */
    public StepRecord begin(OffsetDateTime at) {
        return changed(copy -> copy.begunAt = Optional.of(at));
    }

    public StepRecord skip(String why) {
        return changed(copy -> {
            copy.status = StepStatus.SKIPPED;
            copy.skipReason = Optional.of(why);
        });
    }

    /** Filled in by one person, for a second one to confirm. */
    public StepRecord propose(StepEntry entry, By by) {
        return changed(copy -> {
            copy.status = StepStatus.PROPOSED;
            copy.filled(entry, by);
        });
    }

    /** Filled in where no second person is needed. */
    public StepRecord complete(StepEntry entry, Moment moment) {
        return changed(copy -> {
            copy.status = StepStatus.DONE;
            copy.filled(entry, moment.by());
            copy.doneAt = Optional.of(moment.at());
        });
    }

    public StepRecord confirm(Moment moment) {
        return changed(copy -> {
            copy.status = StepStatus.DONE;
            copy.confirmedBy = Optional.of(moment.by());
            copy.doneAt = Optional.of(moment.at());
        });
    }

    /** The second person says no; the first does it again. */
    public StepRecord reject() {
        return changed(copy -> {
            copy.status = StepStatus.OPEN;
            copy.undecided();
        });
    }

    public StepRecord object(Objection objection) {
        return changed(copy -> copy.objections =
                Stream.concat(objections.stream(), Stream.of(objection)).toList());
    }

    private StepRecord changed(Consumer<StepRecordCopy> change) {
        StepRecordCopy copy = new StepRecordCopy(this);
        change.accept(copy);
        return copy.made();
    }
}
