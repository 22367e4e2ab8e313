package org.yimen.persistence.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.ChainPage;
import org.yimen.casework.port.EventHead;
import org.yimen.casework.port.StoredChain;

/** The chains in one database; lives no longer than its connection and belongs to one thread. */
public final class StoredChains {
    /** Rows that a driver fetches at once, in a transaction; without it PostgreSQL's would take them all. */
    private static final int FETCHED = 1_000;

    private static final String HEADS = "SELECT case_id, last_number, last_seal FROM event_head";
    private static final String EVENTS =
            "SELECT e.case_id, e.event_number, e.previous_seal, e.salt, e.seal, e.content, h.last_number, h.last_seal"
                    + " FROM case_event e LEFT JOIN event_head h ON h.case_id = e.case_id";
    private static final String IN_ORDER = " ORDER BY e.case_id, e.event_number";

    private final Connection connection;
    private final EventReader reader;

    /** @param connection in a transaction, so that long results are fetched piece by piece; not closed here */
    public StoredChains(Connection connection, ContentReader contents) {
        this.connection = connection;
        this.reader = new EventReader(contents);
    }

    /** See {@link org.yimen.casework.port.EventStore#heads}. */
    public void heads(Consumer<EventHead> each) throws SQLException {
        query(HEADS + " ORDER BY case_id", row -> each.accept(head(row)));
    }

    /** See {@link org.yimen.casework.port.EventStore#stored}. */
    public StoredChain of(CaseId id) throws SQLException {
        Map<String, Gathered> chains = new LinkedHashMap<>();
        query(HEADS + " WHERE case_id = ?", row -> Gathered.head(chains, head(row)), id.value());
        query(EVENTS + " WHERE e.case_id = ?" + IN_ORDER, row -> gather(chains, row), id.value());
        return chains.isEmpty()
                ? new StoredChain(id.value(), Optional.empty(), List.of())
                : chains.get(id.value()).chain();
    }

    /** See {@link org.yimen.casework.port.EventStore#storedAfter}. */
    public ChainPage after(String cursor, int limit) throws SQLException {
        Map<String, Gathered> chains = new LinkedHashMap<>();
        query(
                HEADS + " WHERE case_id > ? ORDER BY case_id FETCH FIRST " + limit + " ROWS ONLY",
                row -> Gathered.head(chains, head(row)),
                cursor);
        String last = chains.size() < limit ? "" : lastOf(chains);
        if (last.isEmpty()) {
            query(EVENTS + " WHERE e.case_id > ?" + IN_ORDER, row -> gather(chains, row), cursor);
        } else {
            query(
                    EVENTS + " WHERE e.case_id > ? AND e.case_id <= ?" + IN_ORDER,
                    row -> gather(chains, row),
                    cursor,
                    last);
        }
        return new ChainPage(
                chains.values().stream().map(Gathered::chain).toList(),
                Optional.of(last).filter(id -> !id.isEmpty()));
    }

    private static String lastOf(Map<String, Gathered> chains) {
        List<String> ids = List.copyOf(chains.keySet());
        return ids.get(ids.size() - 1);
    }

    private void gather(Map<String, Gathered> chains, ResultSet row) throws SQLException {
        Gathered chain = chains.computeIfAbsent(row.getString("case_id"), Gathered::new);
        chain.add(row, reader.event(row));
    }

    private static EventHead head(ResultSet row) throws SQLException {
        return new EventHead(row.getString("case_id"), row.getLong("last_number"), row.getString("last_seal"));
    }

    private void query(String sql, Row each, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * A chain in the making. Its head is the one that was read together with its events: the page of heads was read a
     * moment earlier, and the chain may have grown in between.
     */
    private static final class Gathered {
        private final String caseId;
        private final List<StoredChain.Event> events = new ArrayList<>();
        private Optional<EventHead> head = Optional.empty();

        Gathered(String caseId) {
            this.caseId = caseId;
        }

        static void head(Map<String, Gathered> chains, EventHead head) {
            chains.computeIfAbsent(head.caseId(), Gathered::new).head = Optional.of(head);
        }

        void add(ResultSet row, StoredChain.Event event) throws SQLException {
            if (events.isEmpty()) {
                String seal = row.getString("last_seal");
                head = Optional.ofNullable(seal).map(present -> new EventHead(caseId, number(row), present));
            }
            events.add(event);
        }

        private static long number(ResultSet row) {
            try {
                return row.getLong("last_number");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        StoredChain chain() {
            return new StoredChain(caseId, head, events);
        }
    }
}
