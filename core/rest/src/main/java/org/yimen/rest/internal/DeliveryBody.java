package org.yimen.rest.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.access.Actor;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.Channel;
import org.yimen.casework.domain.DeliveryProof;

/**
 * How something was told.
 *
 * @param channel how it was served
 * @param at when it reached the person, with offset
 * @param signer who signed for it
 * @param unsignedReason why nobody did
 */
record DeliveryBody(@Needed Channel channel, @Needed OffsetDateTime at, String signer, String unsignedReason) {
    DeliveryProof proof(Actor actor) {
        new Fields().needs("/channel", channel).needs("/at", at).check();
        return new DeliveryProof(
                channel,
                at,
                Optional.ofNullable(signer),
                Optional.ofNullable(unsignedReason),
                new By(actor.accountId(), actor.name()));
    }
}
