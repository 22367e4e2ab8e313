package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.port.StoredChain;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreak.Kind;

/**
 * One case's chain, as stored, held against its seals and its head. Of events that were altered in place all are told;
 * where events are missing, inserted or reordered, what comes after is not looked at.
 */
final class ChainCheck {
    private final StoredChain chain;
    private final EventCheck check;
    private final boolean known;
    private final List<ChainBreak> breaks = new ArrayList<>();
    private boolean inOrder = true;

    /** @param known whether a root knows the case */
    ChainCheck(StoredChain chain, KeyedSeal seal, boolean known) {
        this.chain = chain;
        this.check = new EventCheck(chain, seal);
        this.known = known;
    }

    List<ChainBreak> breaks() {
        if (chain.events().isEmpty()) {
            add(1, Kind.REMOVED);
        } else {
            checkEvents();
            checkHead();
        }
        return List.copyOf(breaks);
    }

    private void checkEvents() {
        String previous = "";
        boolean trusted = true;
        for (int index = 0; index < chain.events().size() && inOrder; index++) {
            StoredChain.Event event = chain.events().get(index);
            boolean linked = event.previous().equals(previous) || !trusted;
            trusted = linked && check.isWhole(event, index + 1);
            if (!trusted) {
                tell(index + 1, check.kind(event, index + 1));
            }
            previous = event.seal();
        }
    }

    private void tell(long number, Kind found) {
        boolean strange = found == Kind.ALTERED && number == 1 && !known && !check.isAnythingSealed();
        Kind kind = strange ? Kind.INSERTED : found;
        inOrder = kind == Kind.ALTERED || kind == Kind.UNREADABLE;
        add(number, kind);
    }

    private void checkHead() {
        int last = chain.events().size();
        if (!inOrder) {
            return;
        }
        if (chain.head().isEmpty()) {
            add(last, Kind.HEAD);
        } else if (chain.head().get().number() > last) {
            add(last + 1L, Kind.TAIL);
        } else if (!isHead(last) && breaks.stream().noneMatch(found -> found.sequence() == last)) {
            add(last, Kind.HEAD);
        }
    }

    private boolean isHead(int last) {
        return chain.head()
                .filter(head -> head.number() == last
                        && head.seal().equals(chain.events().get(last - 1).seal()))
                .isPresent();
    }

    private void add(long number, Kind kind) {
        breaks.add(new ChainBreak(chain.caseId(), number, kind, Optional.empty()));
    }
}
