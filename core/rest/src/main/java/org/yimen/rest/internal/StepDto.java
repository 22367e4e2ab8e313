package org.yimen.rest.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Objection;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.data.Document;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;

/**
 * A step with what became of it.
 *
 * @param code its name in paths
 * @param title in Chinese
 * @param kind what it is
 * @param owner who does it
 * @param department the department that does it where another than the handling's own does
 * @param condition when it is done at all
 * @param confirmed whether a second person confirms
 * @param signaturesNeeded how many of the staff sign, at the least
 * @param form JSON Schema of its record
 * @param basis citation
 * @param status never {@code null}
 * @param statusTitle in Chinese
 * @param openedOn once open
 * @param record as filed
 * @param signatures of the staff
 * @param householdSigner masked unless revealed
 * @param proposedBy name
 * @param confirmedBy name
 * @param begunAt when its owner set about it
 * @param doneAt once done
 * @param skipReason in Chinese
 * @param objections against a public notice or a check
 */
record StepDto(
        String code,
        String title,
        StepKind kind,
        Owner owner,
        Optional<String> department,
        String condition,
        boolean confirmed,
        int signaturesNeeded,
        Document form,
        String basis,
        StepStatus status,
        String statusTitle,
        Optional<LocalDate> openedOn,
        Document record,
        List<String> signatures,
        Optional<String> householdSigner,
        Optional<String> proposedBy,
        Optional<String> confirmedBy,
        Optional<OffsetDateTime> begunAt,
        Optional<OffsetDateTime> doneAt,
        Optional<String> skipReason,
        List<ObjectionDto> objections) {
    /**
     * An objection.
     *
     * @param at never {@code null}
     * @param text what was said; masked with the rest
     * @param recordedBy name of the staff
     */
    record ObjectionDto(OffsetDateTime at, String text, String recordedBy) {
        static ObjectionDto of(Objection objection, Sight sight) {
            return new ObjectionDto(
                    objection.at(),
                    sight.said(objection.text()),
                    objection.recordedBy().name());
        }
    }

    static List<StepDto> of(Handling handling, Optional<Track> track, Sight sight) {
        return handling.steps().stream()
                .flatMap(
                        step -> track.flatMap(way -> way.step(step.code())).map(spec -> of(spec, step, sight)).stream())
                .toList();
    }

    private static StepDto of(StepSpec spec, StepRecord step, Sight sight) {
        return new StepDto(
                spec.code(),
                spec.title(),
                spec.kind(),
                spec.owner(),
                spec.department(),
                spec.condition().name(),
                spec.confirmed(),
                spec.signatures(),
                spec.form(),
                spec.basis().citation(),
                step.status(),
                step.status().title(),
                step.openedOn(),
                sight.document(step.record()),
                step.signatures(),
                step.householdSigner().map(sight::name),
                step.proposedBy().map(By::name),
                step.confirmedBy().map(By::name),
                step.begunAt(),
                step.doneAt(),
                step.skipReason(),
                step.objections().stream()
                        .map(objection -> ObjectionDto.of(objection, sight))
                        .toList());
    }
}
