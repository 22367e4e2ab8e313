package org.yimen.casework.port;

import java.util.List;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseId;

/** The chain of events of each case. Append only. */
public interface EventStore {
    /** Appends to the case's chain; the chain's head is locked when the transaction is about to commit, and briefly. */
    void append(CaseEvent event);

    /** The case's chain from its first event. */
    List<SealedEvent> ofCase(CaseId id);

    /** Ids of cases that have events, in order, after the given one; for verifying all chains piece by piece. */
    List<CaseId> casesAfter(String cursor, int limit);
}
