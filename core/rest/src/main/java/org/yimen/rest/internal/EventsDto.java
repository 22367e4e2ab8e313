package org.yimen.rest.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.port.SealedEvent;
import org.yimen.spi.data.Document;

/**
 * The story of a case.
 *
 * @param events from the first
 */
record EventsDto(List<EventDto> events) {
    /**
     * One event.
     *
     * @param sequence 1 for the first
     * @param type stable name
     * @param at never {@code null}
     * @param by name of the staff
     * @param handlingId if it is about one handling
     * @param details masked
     * @param seal of this event
     */
    record EventDto(
            long sequence,
            String type,
            OffsetDateTime at,
            String by,
            Optional<String> handlingId,
            Document details,
            String seal) {
        static EventDto of(SealedEvent sealed) {
            return new EventDto(
                    sealed.sequence(),
                    sealed.event().type(),
                    sealed.event().moment().at(),
                    sealed.event().moment().by().name(),
                    sealed.event().handlingId().map(HandlingId::value),
                    Masks.document(sealed.event().details()),
                    sealed.seal());
        }
    }

    static EventsDto of(List<SealedEvent> events) {
        return new EventsDto(events.stream().map(EventDto::of).toList());
    }
}
