package org.yimen.casework.port;

import java.util.Objects;
import org.yimen.casework.domain.CaseEvent;

/**
 * An event in its chain.
 *
 * @param sequence 1 for the first of the case
 * @param event never {@code null}
 * @param content the exact text that was sealed; never {@code null}
 * @param salt random, hexadecimal; never {@code null}
 * @param previous seal of the event before; empty for the first; never {@code null}
 * @param seal of this event; never {@code null}
 */
public record SealedEvent(long sequence, CaseEvent event, String content, String salt, String previous, String seal) {
    public SealedEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(salt, "salt");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(seal, "seal");
    }
}
