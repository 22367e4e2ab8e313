package org.yimen.persistence.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.ChainPage;
import org.yimen.casework.port.EventHead;
import org.yimen.casework.port.EventSeal;
import org.yimen.casework.port.EventStore;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.StoredChain;
import org.yimen.persistence.chain.StoredChains;

/**
 * The chains of events. What was appended is sealed when the transaction is about to commit, so that a chain's head is
 * locked last and briefly; chains are locked in the order of their cases, so that no two transactions wait for each
 * other.
 */
final class EventChains implements EventStore {
    private final Rows rows;
    private final EventSeal seal;
    private final Map<String, List<CaseEvent>> appended = new TreeMap<>();

    EventChains(Rows rows, EventSeal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    @Override
    public void append(CaseEvent event) {
        appended.computeIfAbsent(event.caseId().value(), id -> new ArrayList<>())
                .add(event);
    }

    @Override
    public List<SealedEvent> ofCase(CaseId id) {
        return rows
                .list(
                        Jpql.of("select e from EventRow e")
                                .where("e.caseId = :case", "case", id.value())
                                .orderBy("e.eventNumber"),
                        EventRow.class)
                .stream()
                .map(this::event)
                .toList();
    }

    @Override
    public List<CaseId> casesAfter(String cursor, int limit) {
        return rows
                .list(
                        Jpql.of("select h.caseId from EventHeadRow h")
                                .where("h.caseId > :cursor", "cursor", cursor)
                                .orderBy("h.caseId")
                                .limit(limit),
                        String.class)
                .stream()
                .map(CaseId::new)
                .toList();
    }

    @Override
    public StoredChain stored(CaseId id) {
        return rows.sql().reading(connection -> chains(connection).of(id));
    }

    @Override
    public ChainPage storedAfter(String cursor, int limit) {
        return rows.sql().reading(connection -> chains(connection).after(cursor, limit));
    }

    @Override
    public void heads(Consumer<EventHead> each) {
        rows.sql().reading(connection -> {
            chains(connection).heads(each);
            return each;
        });
    }

    private StoredChains chains(Connection connection) {
        return new StoredChains(connection, this::content);
    }

    private String content(String caseId, long number, byte[] stored) {
        return new String(rows.bodies().load(spot(caseId, number), stored), StandardCharsets.UTF_8);
    }

    /** Seals and stores what was appended. */
    void seal() {
        if (appended.isEmpty()) {
            return;
        }
        Map<String, List<CaseEvent>> sealed = new LinkedHashMap<>(appended);
        appended.clear();
        rows.flush();
        sealed.forEach(this::extend);
        rows.flush();
    }

    private void extend(String caseId, List<CaseEvent> events) {
        EventHeadRow head = rows.lock(EventHeadRow.class, caseId).orElseGet(() -> firstHead(caseId));
        for (CaseEvent event : events) {
            EventRow row = new EventRow();
            row.caseId = caseId;
            row.eventNumber = head.lastNumber + 1;
            row.previousSeal = head.lastSeal;
            row.salt = seal.salt();
            String content = rows.bodies().text(event);
            row.content = rows.bodies().store(spot(caseId, row.eventNumber), content.getBytes(StandardCharsets.UTF_8));
            row.seal = seal.seal(caseId, row.eventNumber, row.previousSeal, row.salt, content);
            rows.add(row);
            head.lastNumber = row.eventNumber;
            head.lastSeal = row.seal;
        }
    }

    private EventHeadRow firstHead(String caseId) {
        rows.sql().insertIfAbsent("INSERT INTO event_head (case_id, last_number, last_seal) VALUES (?, 0, '')", caseId);
        return rows.lock(EventHeadRow.class, caseId).orElseThrow();
    }

    private static Spot spot(String caseId, long number) {
        return Spot.ofCase(caseId, "case_event", caseId, number);
    }

    private SealedEvent event(EventRow row) {
        String content = content(row.caseId, row.eventNumber, row.content);
        return new SealedEvent(
                row.eventNumber,
                rows.bodies().parse(content, CaseEvent.class),
                content,
                row.salt,
                row.previousSeal,
                row.seal);
    }
}
