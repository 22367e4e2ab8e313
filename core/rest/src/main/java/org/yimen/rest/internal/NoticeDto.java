package org.yimen.rest.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.DeliveryProof;
import org.yimen.casework.domain.SupplementNotice;

/**
 * A one-time notice, as issued.
 *
 * @param number never {@code null}
 * @param issuedAt never {@code null}
 * @param issuedBy name of the staff
 * @param supplyBy day until which everything should be brought
 * @param missing papers owed
 * @param findings what is wrong in the answers
 * @param told proof that the applicant got it
 * @param suppliedAt when the case was found complete
 */
record NoticeDto(
        String number,
        OffsetDateTime issuedAt,
        String issuedBy,
        LocalDate supplyBy,
        List<MaterialDto> missing,
        List<FindingDto> findings,
        Optional<ProofDto> told,
        Optional<OffsetDateTime> suppliedAt) {
    /**
     * Proof that something was told.
     *
     * @param channel code
     * @param channelTitle in Chinese
     * @param at never {@code null}
     * @param signed whether somebody signed for it
     * @param unsignedReason why nobody did
     */
    record ProofDto(
            String channel, String channelTitle, OffsetDateTime at, boolean signed, Optional<String> unsignedReason) {
        static ProofDto of(DeliveryProof proof) {
            return new ProofDto(
                    proof.channel().name(),
                    proof.channel().title(),
                    proof.at(),
                    proof.signer().isPresent(),
                    proof.unsignedReason());
        }
    }

    static NoticeDto of(SupplementNotice notice, Sight sight) {
        return new NoticeDto(
                notice.number(),
                notice.issuedAt(),
                notice.issuedBy().name(),
                notice.supplyBy(),
                MaterialDto.of(notice.missing(), sight),
                FindingDto.of(notice.findings()),
                notice.told().map(ProofDto::of),
                notice.suppliedAt());
    }
}
