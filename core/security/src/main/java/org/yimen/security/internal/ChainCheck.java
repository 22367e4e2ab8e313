package org.yimen.security.internal;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.SealedEvent;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreak.Kind;
import org.yimen.security.ChainHead;

/** One case's chain, as stored, held against its seals. */
final class ChainCheck {
    private static final int FURTHEST_GAP = 1_000;

    private final CaseId id;
    private final List<SealedEvent> events;
    private final KeyedSeal seal;

    ChainCheck(CaseId id, List<SealedEvent> events, KeyedSeal seal) {
        this.id = id;
        this.events = List.copyOf(events);
        this.seal = seal;
    }

    Optional<ChainBreak> firstBreak() {
        String previous = "";
        for (int index = 0; index < events.size(); index++) {
            SealedEvent event = events.get(index);
            if (!holds(event, index + 1, previous)) {
                return Optional.of(new ChainBreak(id, index + 1, kind(event, index + 1)));
            }
            previous = event.seal();
        }
        return events.isEmpty() ? Optional.of(new ChainBreak(id, 1, Kind.TAIL)) : Optional.empty();
    }

    /** Whether an earlier head is still part of it; asked of a chain without a break. */
    Optional<ChainBreak> firstBreakAgainst(ChainHead known) {
        if (events.size() < known.sequence()) {
            return Optional.of(new ChainBreak(id, events.size() + 1L, Kind.TAIL));
        }
        return events.get((int) known.sequence() - 1).seal().equals(known.seal())
                ? Optional.empty()
                : Optional.of(new ChainBreak(id, known.sequence(), Kind.ALTERED));
    }

    /** The head of a chain without a break. */
    ChainHead head() {
        return new ChainHead(id, events.size(), events.get(events.size() - 1).seal());
    }

    private boolean holds(SealedEvent event, long number, String previous) {
        return event.sequence() == number && event.previous().equals(previous) && isSealedAs(event, number);
    }

    /** Under its own link: a wrong link alone must not hide what number an event was sealed with. */
    private boolean isSealedAs(SealedEvent event, long number) {
        return seal.matches(event.seal(), id.value(), number, event.previous(), event.salt(), event.content());
    }

    private Kind kind(SealedEvent event, long number) {
        if (!seal.knowsKeyOf(event.seal())) {
            return Kind.UNKNOWN_KEY;
        }
        if (isSealedAs(event, number)) {
            return Kind.ALTERED;
        }
        if (events.stream().anyMatch(other -> isSealedAs(other, number))) {
            return Kind.REORDERED;
        }
        return isOfLaterNumber(event, number) ? Kind.MISSING : Kind.ALTERED;
    }

    /** Whether it was sealed as a later one: as it says itself, or renumbered to close the gap. */
    private boolean isOfLaterNumber(SealedEvent event, long number) {
        long furthest = number + events.size() + FURTHEST_GAP;
        for (long later = number + 1; later <= furthest; later++) {
            if (isSealedAs(event, later)) {
                return true;
            }
        }
        return event.sequence() > number;
    }
}
