package org.yimen.rest.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.app.Inquiry.CaseView;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Selection;
import org.yimen.rest.internal.Desks.DeskDto;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.parameter.AreaKind;

/**
 * A case, whole.
 *
 * @param id never {@code null}
 * @param version to be given back as {@code If-Match}
 * @param state never {@code null}
 * @param receiptNumber once accepted
 * @param desk its window
 * @param source how it came in
 * @param sourceTitle in Chinese
 * @param firstContact 首问责任人
 * @param createdAt never {@code null}
 * @param appliedOn day of the application
 * @param area urban or rural standards
 * @param masked whether personal data in the answers is masked for this reader
 * @param answers to the composed form
 * @param items chosen
 * @param materials each once
 * @param notices oldest first
 * @param clocks the case's own
 * @param handlings one an item, once accepted
 */
record CaseDto(
        String id,
        long version,
        StateDto state,
        Optional<String> receiptNumber,
        DeskDto desk,
        String source,
        String sourceTitle,
        String firstContact,
        OffsetDateTime createdAt,
        LocalDate appliedOn,
        AreaKind area,
        boolean masked,
        Document answers,
        List<ItemDto> items,
        List<MaterialDto> materials,
        List<NoticeDto> notices,
        List<ClockDto> clocks,
        List<HandlingBrief> handlings) {
    /**
     * A chosen item.
     *
     * @param item never {@code null}
     * @param release version it is pinned to; absent while a draft
     * @param track way of handling
     * @param beneficiaries for whom
     */
    record ItemDto(ItemCode item, Optional<String> release, Optional<String> track, List<String> beneficiaries) {
        static ItemDto of(Selection selection) {
            return new ItemDto(
                    selection.item(),
                    selection.pin().map(pin -> pin.release().version().toString()),
                    selection.track(),
                    selection.beneficiaries());
        }
    }

    static CaseDto of(CaseView view, Sight sight) {
        CaseFile file = view.file();
        CaseFile.Intake intake = file.intake();
        return new CaseDto(
                file.id().value(),
                file.version(),
                StateDto.of(file.state()),
                file.receiptNumber(),
                DeskDto.of(intake.desk()),
                intake.source().name(),
                intake.source().title(),
                intake.firstContact().name(),
                intake.createdAt(),
                intake.appliedOn(),
                intake.area(),
                sight.masked(),
                sight.document(file.answers()),
                file.selections().stream().map(ItemDto::of).toList(),
                MaterialDto.of(file.materials(), sight),
                file.notices().stream()
                        .map(notice -> NoticeDto.of(notice, sight))
                        .toList(),
                ClockDto.of(file.clocks(), view.watch()),
                view.handlings().stream()
                        .map(handling -> HandlingBrief.of(handling.handling()))
                        .toList());
    }
}
