package org.yimen.casework.domain;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Proof that something was told (送达回证): it stops the clock.
 *
 * @param channel never {@code null}
 * @param at when it reached the person, kept with the offset of Asia/Shanghai; never {@code null}
 * @param signer who signed for it; empty if nobody did; never {@code null}
 * @param unsignedReason why nobody signed; present if {@code signer} is empty; never {@code null}
 * @param recordedBy never {@code null}
 */
public record DeliveryProof(
        Channel channel, OffsetDateTime at, Optional<String> signer, Optional<String> unsignedReason, By recordedBy) {
    public DeliveryProof {
        Objects.requireNonNull(channel, "channel");
        at = Moment.inShanghai(Objects.requireNonNull(at, "at"));
        signer = Objects.requireNonNullElse(signer, Optional.<String>empty()).filter(text -> !text.isBlank());
        unsignedReason = Objects.requireNonNullElse(unsignedReason, Optional.<String>empty())
                .filter(text -> !text.isBlank());
        Objects.requireNonNull(recordedBy, "recordedBy");
    }

    /** What is wrong with the proof, if anything: a signer or a reason, and not in the future. */
    public Optional<Refusal> fault(OffsetDateTime now) {
        if (signer.isEmpty() && unsignedReason.isEmpty()) {
            return Optional.of(Refusal.invalid("/signer", "proof-unsigned", "请填写签收人；无人签收的，请填写未签收的原因。"));
        }
        return at.isAfter(now)
                ? Optional.of(Refusal.invalid("/at", "proof-in-future", "送达时间不能晚于当前时间。"))
                : Optional.empty();
    }
}
