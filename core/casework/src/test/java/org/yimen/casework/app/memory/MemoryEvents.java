package org.yimen.casework.app.memory;

import java.util.List;
import java.util.function.Consumer;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.ChainPage;
import org.yimen.casework.port.EventHead;
import org.yimen.casework.port.EventStore;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.StoredChain;

/** The EventStore in memory. */
final class MemoryEvents implements EventStore {
    private final Rows rows;

    MemoryEvents(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void append(CaseEvent event) {
        rows.append("event/" + event.caseId() + "/", event);
    }

    /** In order, with seals of nothing. */
    @Override
    public List<SealedEvent> ofCase(CaseId id) {
        return rows.all("event/" + id + "/", CaseEvent.class).stream()
                .map(event -> new SealedEvent(0, event, "", "", "", ""))
                .toList();
    }

    @Override
    public List<CaseId> casesAfter(String cursor, int limit) {
        throw unsealed();
    }

    @Override
    public StoredChain stored(CaseId id) {
        throw unsealed();
    }

    @Override
    public ChainPage storedAfter(String cursor, int limit) {
        throw unsealed();
    }

    @Override
    public void heads(Consumer<EventHead> each) {
        throw unsealed();
    }

    private static AssertionError unsealed() {
        return new AssertionError("memory keeps events unsealed");
    }
}
