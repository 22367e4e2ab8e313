package org.yimen.casework.port;

import java.util.List;
import java.util.function.Consumer;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseId;

/** The chain of events of each case. Append only. */
public interface EventStore {
    /** Appends to the case's chain; the chain's head is locked when the transaction is about to commit, and briefly. */
    void append(CaseEvent event);

    /** The case's chain from its first event. */
    List<SealedEvent> ofCase(CaseId id);

    /** Ids of cases that have events, in order, after the given one. */
    List<CaseId> casesAfter(String cursor, int limit);

    /** What is stored of a case's chain, if anything is, tampered with or not; for verifying it. */
    StoredChain stored(CaseId id);

    /**
     * What is stored of all chains, piece by piece, tampered with or not: also chains that lack their head and heads
     * that lack their chain.
     *
     * @param cursor empty, or where the page before ended
     * @param limit most heads on a page
     */
    ChainPage storedAfter(String cursor, int limit);

    /** Goes through the heads of all chains as they are at one moment, in the order of their cases. */
    void heads(Consumer<EventHead> each);
}
