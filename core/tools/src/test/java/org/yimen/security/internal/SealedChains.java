package org.yimen.security.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.yimen.casework.port.EventHead;
import org.yimen.persistence.chain.StoredChains;

/**
 * Writes chains into a database as the platform seals them, and signs roots over them as it does. It stands in the
 * package of what it uses, which nobody else needs.
 */
public final class SealedChains {
    private final Connection connection;
    private final KeyedSeal seal;
    private final Path folder;

    /** @param folder where {@code keys} and {@code roots} are made */
    public SealedChains(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
        this.seal = new KeyedSeal(folder.resolve("keys/event-seal.properties"), true);
        seal.createFirst();
    }

    /** Appends events of this time to each case's chain, which has so many. */
    public void append(List<String> cases, long before, int more, Instant at) throws SQLException {
        for (String id : cases) {
            String previous = before == 0 ? "" : lastSeal(id);
            for (long number = before + 1; number <= before + more; number++) {
                previous = append(id, number, previous, at);
            }
            move(new EventHead(id, before + more, previous));
        }
        connection.commit();
    }

    private String append(String id, long number, String previous, Instant at) throws SQLException {
        String content = "{\"caseId\":\"" + id + "\",\"type\":\"event-" + number + "\",\"moment\":{\"at\":\""
                + at.atOffset(ZoneOffset.ofHours(8)) + "\"}}";
        String salt = seal.salt();
        String sealed = seal.seal(id, number, previous, salt, content);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO case_event"
                + " (case_id, event_number, salt, previous_seal, seal, content) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setLong(2, number);
            insert.setString(3, salt);
            insert.setString(4, previous);
            insert.setString(5, sealed);
            insert.setBytes(6, content.getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
        return sealed;
    }

    private String lastSeal(String id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT last_seal FROM event_head WHERE case_id = ?")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void move(EventHead head) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM event_head WHERE case_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO event_head (case_id, last_number, last_seal) VALUES (?, ?, ?)")) {
            delete.setString(1, head.caseId());
            delete.executeUpdate();
            insert.setString(1, head.caseId());
            insert.setLong(2, head.number());
            insert.setString(3, head.seal());
            insert.executeUpdate();
        }
    }

    /** Signs a root of this time. */
    public void sign(Instant at) {
        RootKeys keys = RootKeys.readOrCreate(folder.resolve("keys/root-sign.properties"));
        StoredChains chains = new StoredChains(connection, (id, number, stored) -> "");
        new RootSigning(new RootFolder(folder.resolve("roots")), keys, Clock.fixed(at, ZoneOffset.UTC)).sign(each -> {
            try {
                chains.heads(each);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
