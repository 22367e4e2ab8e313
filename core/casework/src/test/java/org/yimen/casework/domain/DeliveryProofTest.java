package org.yimen.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryProofTest {
    private static final By CLERK = new By("clerk", "陈窗口");

    @Test
    void a_delivery_early_in_the_morning_counts_for_the_day_in_shanghai_whatever_the_offset_it_was_sent_with() {
        DeliveryProof proof = proof("2026-11-23T17:30:00Z", "王建国", null);

        assertThat(proof.at().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void a_proof_without_signer_gives_the_reason() {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-24T09:00:00+08:00");

        assertThat(proof("2026-11-24T08:00:00+08:00", " ", "").fault(now))
                .map(Refusal::code)
                .contains("proof-unsigned");
        assertThat(proof("2026-11-24T08:00:00+08:00", "", "拒绝签收，两名见证人在场").fault(now))
                .isEmpty();
    }

    @Test
    void nothing_is_served_in_the_future() {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-24T09:00:00+08:00");

        assertThat(proof("2026-11-24T09:00:01+08:00", "王建国", null).fault(now))
                .map(Refusal::code)
                .contains("proof-in-future");
    }

    private static DeliveryProof proof(String at, String signer, String reason) {
        return new DeliveryProof(
                Channel.IN_PERSON,
                OffsetDateTime.parse(at),
                Optional.ofNullable(signer),
                Optional.ofNullable(reason),
                CLERK);
    }
}
