package org.yimen.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.port.StoredChain;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreak.Kind;

/** One case's chain, as stored, held against what the signed roots know of it. */
final class RootCheck {
    /** How long a transaction takes at most, and how far the clocks of nodes are apart. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final StoredChain chain;
    private final List<KnownHead> known;
    private final RootHistory history;

    /** @param known of this case, from the oldest root to the latest */
    RootCheck(StoredChain chain, List<KnownHead> known, RootHistory history) {
        this.chain = chain;
        this.known = List.copyOf(known);
        this.history = history;
    }

    /** The first break that a chain has besides those that the database itself shows. */
    Optional<ChainBreak> firstBreak(List<ChainBreak> shown) {
        return lost(shown).or(() -> shown.isEmpty() ? inserted() : Optional.empty());
    }

    private Optional<ChainBreak> lost(List<ChainBreak> shown) {
        int last = chain.events().size();
        for (KnownHead before : known) {
            long number = before.head().number();
            if (number > last) {
                return isShown(shown, Kind.TAIL) ? Optional.empty() : Optional.of(found(last + 1L, Kind.TAIL, before));
            }
            if (!before.isGone() && !isSame(before) && shown.stream().noneMatch(at -> at.sequence() == number)) {
                return Optional.of(found(number, Kind.REWRITTEN, before));
            }
        }
        return Optional.empty();
    }

    private static boolean isShown(List<ChainBreak> shown, Kind kind) {
        return shown.stream().anyMatch(found -> found.kind() == kind);
    }

    private boolean isSame(KnownHead before) {
        String seal = chain.events().get((int) before.head().number() - 1).seal();
        return HeadLines.seal(seal).equals(before.head().seal());
    }

    private ChainBreak found(long number, Kind kind, KnownHead by) {
        return new ChainBreak(chain.caseId(), number, kind, Optional.of(by.root()));
    }

    /** An event that happened before a root was signed which does not know it. */
    private Optional<ChainBreak> inserted() {
        for (int index = 0; index < chain.events().size(); index++) {
            long number = index + 1L;
            Optional<Long> root = chain.events().get(index).at().flatMap(at -> shouldHaveKnown(number, at));
            if (root.isPresent()) {
                return Optional.of(new ChainBreak(chain.caseId(), number, Kind.INSERTED, root));
            }
        }
        return Optional.empty();
    }

    private Optional<Long> shouldHaveKnown(long number, Instant at) {
        long knownFrom = known.stream()
                .filter(head -> head.head().number() >= number)
                .mapToLong(KnownHead::root)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return history.completeBefore(knownFrom)
                .filter(root -> at.isBefore(root.getValue().minus(MARGIN)))
                .map(Map.Entry::getKey);
    }
}
