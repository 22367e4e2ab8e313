package org.yimen.casework.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Finding;

/**
 * The one-time notice (一次性告知书): everything that is missing or wrong over all chosen items at once. Stays as issued,
 * whatever releases arrive later.
 *
 * @param number never {@code null}
 * @param issuedAt never {@code null}
 * @param issuedBy never {@code null}
 * @param supplyBy day until which the applicant should bring everything; never {@code null}
 * @param missing papers still owed; never {@code null}
 * @param findings what is wrong in the answers; never {@code null}
 * @param told never {@code null}
 * @param suppliedAt when the case was found complete; never {@code null}
 */
public record SupplementNotice(
        String number,
        OffsetDateTime issuedAt,
        By issuedBy,
        LocalDate supplyBy,
        List<CaseMaterial> missing,
        List<Finding> findings,
        Optional<DeliveryProof> told,
        Optional<OffsetDateTime> suppliedAt) {
    public SupplementNotice {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(issuedBy, "issuedBy");
        Objects.requireNonNull(supplyBy, "supplyBy");
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
        told = Objects.requireNonNullElse(told, Optional.empty());
        suppliedAt = Objects.requireNonNullElse(suppliedAt, Optional.empty());
    }

    public SupplementNotice told(DeliveryProof proof) {
        return new SupplementNotice(
                number, issuedAt, issuedBy, supplyBy, missing, findings, Optional.of(proof), suppliedAt);
    }

    public SupplementNotice supplied(OffsetDateTime at) {
        return new SupplementNotice(number, issuedAt, issuedBy, supplyBy, missing, findings, told, Optional.of(at));
    }
}
