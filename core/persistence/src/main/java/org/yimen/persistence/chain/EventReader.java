package org.yimen.persistence.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.port.StoredChain;

/** Reads rows of events, also those that nobody could have written. */
final class EventReader {
    private final ObjectMapper mapper = new ObjectMapper();
    private final ContentReader contents;

    EventReader(ContentReader contents) {
        this.contents = contents;
    }

    StoredChain.Event event(ResultSet row) throws SQLException {
        Optional<String> content =
                content(row.getString("case_id"), row.getLong("event_number"), row.getBytes("content"));
        return new StoredChain.Event(
                row.getLong("event_number"),
                row.getString("previous_seal"),
                row.getString("salt"),
                content,
                content.flatMap(this::at),
                row.getString("seal"));
    }

    private Optional<String> content(String caseId, long number, byte[] stored) {
        try {
            return Optional.of(contents.read(caseId, number, stored));
        } catch (RuntimeException unreadable) {
            // Tampered with: whoever verifies the chain says so.
            return Optional.empty();
        }
    }

    private Optional<Instant> at(String content) {
        try {
            String at = mapper.readTree(content).at("/moment/at").asText("");
            return Optional.of(OffsetDateTime.parse(at).toInstant());
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
