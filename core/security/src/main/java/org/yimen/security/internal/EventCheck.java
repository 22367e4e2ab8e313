package org.yimen.security.internal;

import org.yimen.casework.port.StoredChain;
import org.yimen.security.ChainBreak.Kind;

/** Single events of one chain, held against their seals. */
final class EventCheck {
    private static final int FURTHEST_GAP = 1_000;
    private static final long NONE = 0;

    private final StoredChain chain;
    private final KeyedSeal seal;

    EventCheck(StoredChain chain, KeyedSeal seal) {
        this.chain = chain;
        this.seal = seal;
    }

    /** Whether it stands under its number and is as it was sealed, under its own link. */
    boolean isWhole(StoredChain.Event event, long number) {
        return event.number() == number && isSealedAs(event, number);
    }

    /** Whether any event is sealed for the place at which it stands. */
    boolean isAnythingSealed() {
        for (int index = 0; index < chain.events().size(); index++) {
            if (isSealedAs(chain.events().get(index), index + 1)) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the event that stands where this number belongs. */
    Kind kind(StoredChain.Event event, long number) {
        if (event.content().isEmpty()) {
            return event.number() > number ? Kind.MISSING : Kind.UNREADABLE;
        }
        if (isSealedAs(event, number)) {
            return Kind.ALTERED;
        }
        boolean belongsElsewhere = chain.events().stream().anyMatch(other -> isSealedAs(other, number));
        long own = ownNumber(event, number);
        if (own != NONE) {
            return misplaced(belongsElsewhere, own > number);
        }
        return belongsElsewhere || isBeyondHead(number) ? Kind.INSERTED : spoilt(event, number);
    }

    private static Kind misplaced(boolean rightOneElsewhere, boolean isLater) {
        if (rightOneElsewhere) {
            return Kind.REORDERED;
        }
        return isLater ? Kind.MISSING : Kind.ALTERED;
    }

    private Kind spoilt(StoredChain.Event event, long number) {
        if (event.number() > number) {
            return Kind.MISSING;
        }
        return seal.knowsKeyOf(event.seal()) ? Kind.ALTERED : Kind.UNKNOWN_KEY;
    }

    /** An event is stored together with the head that names it. */
    private boolean isBeyondHead(long number) {
        return chain.head().filter(head -> number > head.number()).isPresent();
    }

    /** The number it was sealed with, if that is another one: as it says itself, or renumbered to hide a gap. */
    private long ownNumber(StoredChain.Event event, long number) {
        long furthest = number + chain.events().size() + FURTHEST_GAP;
        for (long other = 1; other <= furthest; other++) {
            if (isSealedAs(event, other)) {
                return other;
            }
        }
        return NONE;
    }

    private boolean isSealedAs(StoredChain.Event event, long number) {
        return event.content()
                .filter(content ->
                        seal.matches(event.seal(), chain.caseId(), number, event.previous(), event.salt(), content))
                .isPresent();
    }
}
