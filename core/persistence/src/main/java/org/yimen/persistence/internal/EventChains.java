package org.yimen.persistence.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Head NONE = new Head(0, "");
    private static final String HEAD = "UPDATE event_head SET last_number = ?, last_seal = ? WHERE case_id = ?";
    private static final String NEW_HEAD = "INSERT INTO event_head (last_number, last_seal, case_id) VALUES (?, ?, ?)";
    private static final String LINK =
            "INSERT INTO case_event (case_id, event_number, salt, previous_seal, seal, content)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

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
        return new String(rows.bodies().load(EventSpot.of(caseId, number), stored), StandardCharsets.UTF_8);
    }

    /** Seals and stores what was appended. */
    void seal() {
        if (appended.isEmpty()) {
            return;
        }
        Map<String, List<CaseEvent>> sealed = new LinkedHashMap<>(appended);
        appended.clear();
        sealed.forEach(this::extend);
        rows.flush();
    }

    /** By plain SQL: a lock on one row, and the links behind it, are nothing that is looked at again. */
    private void extend(String caseId, List<CaseEvent> events) {
        boolean isNew = rows.memory().knows(noneOf(caseId));
        rows.memory().forget(noneOf(caseId));
        Sql sql = rows.sql();
        Head head = isNew ? NONE : locked(sql, caseId);
        List<Object[]> links = new ArrayList<>();
        for (CaseEvent event : events) {
            long number = head.number() + 1;
            String salt = seal.salt();
            String content = rows.bodies().text(event);
            byte[] stored = rows.bodies().store(EventSpot.of(caseId, number), content.getBytes(StandardCharsets.UTF_8));
            Head next = new Head(number, seal.seal(caseId, number, head.seal(), salt, content));
            links.add(new Object[] {caseId, number, salt, head.seal(), next.seal(), stored});
            head = next;
        }
        sql.change(isNew ? NEW_HEAD : HEAD, head.number(), head.seal(), caseId);
        sql.changeAll(LINK, links);
    }

    /** What a transaction remembers of a case that it inserted: nobody else can have begun its chain. */
    static Object noneOf(String caseId) {
        return List.of("no-events", caseId);
    }

    private Head locked(Sql sql, String caseId) {
        return sql.reading(connection -> Head.locked(connection, caseId)).orElseGet(() -> {
            sql.insertIfAbsent("INSERT INTO event_head (case_id, last_number, last_seal) VALUES (?, 0, '')", caseId);
            return sql.reading(connection -> Head.locked(connection, caseId)).orElseThrow();
        });
    }

    /** The last link of a chain. */
    private record Head(long number, String seal) {
        static Optional<Head> locked(Connection connection, String caseId) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT last_number, last_seal FROM event_head WHERE case_id = ? FOR UPDATE")) {
                statement.setString(1, caseId);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(new Head(row.getLong(1), row.getString(2))) : Optional.empty();
                }
            }
        }
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
