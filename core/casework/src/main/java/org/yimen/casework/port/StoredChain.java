package org.yimen.casework.port;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A chain of events as it is stored, whatever somebody did to it behind the platform's back. Head and events are of one
 * moment.
 *
 * @param caseId as stored, which need not be the id of a case; never {@code null}
 * @param head empty if it is gone; never {@code null}
 * @param events by their numbers; never {@code null}
 */
public record StoredChain(String caseId, Optional<EventHead> head, List<Event> events) {
    public StoredChain {
        Objects.requireNonNull(caseId, "caseId");
        head = Objects.requireNonNullElse(head, Optional.empty());
        events = List.copyOf(events);
    }

    /**
     * An event as stored.
     *
     * @param number as stored
     * @param previous seal of the event before; never {@code null}
     * @param salt never {@code null}
     * @param content the exact text that was sealed; empty if it can no longer be read; never {@code null}
     * @param at when the event says that it happened, if it says so; never {@code null}
     * @param seal never {@code null}
     */
    public record Event(
            long number, String previous, String salt, Optional<String> content, Optional<Instant> at, String seal) {
        public Event {
            Objects.requireNonNull(previous, "previous");
            Objects.requireNonNull(salt, "salt");
            content = Objects.requireNonNullElse(content, Optional.empty());
            at = Objects.requireNonNullElse(at, Optional.empty());
            Objects.requireNonNull(seal, "seal");
        }
    }
}
