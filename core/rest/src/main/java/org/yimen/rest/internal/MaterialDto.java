package org.yimen.rest.internal;

import java.time.OffsetDateTime;
import java.util.List;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.Scan;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/**
 * A paper, asked once for all items that need it.
 *
 * @param type first part of its name in paths
 * @param subject second part: whose paper
 * @param title in Chinese
 * @param copy original or copy
 * @param count number of copies
 * @param obtainedBy who gets it
 * @param neededBy until when
 * @param why in Chinese
 * @param basis citation
 * @param items who needs it
 * @param provided whether it is there
 * @param missing whether the applicant still owes it before acceptance
 * @param owed whether the applicant still owes it, until {@code neededBy}
 * @param seenOnPaper whether the clerk saw it on paper
 * @param scans uploaded so far
 */
record MaterialDto(
        String type,
        String subject,
        String title,
        Copy copy,
        int count,
        ObtainedBy obtainedBy,
        NeededBy neededBy,
        String why,
        String basis,
        List<ItemCode> items,
        boolean provided,
        boolean missing,
        boolean owed,
        boolean seenOnPaper,
        List<ScanDto> scans) {
    /**
     * One uploaded page.
     *
     * @param digest SHA-256, by which it is shown
     * @param mediaType as found in the bytes
     * @param size in bytes
     * @param fileName as uploaded; masked with the rest
     * @param uploadedAt never {@code null}
     * @param uploadedBy name of the staff
     * @param inspection what was told of it before it was kept
     */
    record ScanDto(
            String digest,
            String mediaType,
            long size,
            String fileName,
            OffsetDateTime uploadedAt,
            String uploadedBy,
            Scan.Inspection inspection) {
        static ScanDto of(Scan scan, Sight sight) {
            return new ScanDto(
                    scan.digest(),
                    scan.mediaType(),
                    scan.size(),
                    sight.fileName(scan.fileName()),
                    scan.uploadedAt(),
                    scan.uploadedBy().name(),
                    scan.inspection());
        }
    }

    private static MaterialDto of(CaseMaterial paper, Sight sight) {
        MaterialNeed need = paper.need();
        return new MaterialDto(
                need.type(),
                need.subject(),
                need.title(),
                need.copy(),
                need.count(),
                need.obtainedBy(),
                need.neededBy(),
                need.why(),
                need.basis().citation(),
                paper.items(),
                paper.isProvided(),
                paper.isMissingForAcceptance(),
                paper.isOwedBy(NeededBy.COMPLETION),
                paper.seenOnPaper(),
                paper.scans().stream().map(scan -> ScanDto.of(scan, sight)).toList());
    }

    static List<MaterialDto> of(List<CaseMaterial> papers, Sight sight) {
        return papers.stream().map(paper -> of(paper, sight)).toList();
    }
}
