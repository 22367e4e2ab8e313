package org.yimen.persistence.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.port.IdempotencyStore;

/** Taken keys and recorded answers in rows. */
final class IdempotencyRows implements IdempotencyStore {
    private static final String IS = " WHERE account_id = ? AND route = ? AND request_key = ?";

    private final Rows rows;

    IdempotencyRows(Rows rows) {
        this.rows = rows;
    }

    /** The unique key makes a duplicate wait until the first commits or rolls back. */
    @Override
    public boolean take(Key key, String requestDigest, OffsetDateTime now) {
        return rows.sql()
                .insertIfAbsent(
                        "INSERT INTO idempotency_key (account_id, route, request_key, request_digest, taken_at)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        key.accountId(),
                        key.route(),
                        key.key(),
                        requestDigest,
                        Times.nanos(now));
    }

    @Override
    public void answer(Key key, Answer answer) {
        byte[] body = rows.bodies().write(spot(key), answer);
        if (rows.sql()
                        .change(
                                "UPDATE idempotency_key SET answer = ?" + IS,
                                body,
                                key.accountId(),
                                key.route(),
                                key.key())
                == 0) {
            throw new IllegalStateException("an answer is recorded under a key that was taken");
        }
    }

    @Override
    public Optional<Answer> find(Key key) {
        return rows.sql()
                .bytes("SELECT answer FROM idempotency_key" + IS, key.accountId(), key.route(), key.key())
                .map(body -> rows.bodies().read(spot(key), body, Answer.class));
    }

    private static Spot spot(Key key) {
        return Spot.ofPlatform("idempotency_key", key.accountId(), key.route(), key.key());
    }

    @Override
    public int removeOlderThan(OffsetDateTime bound) {
        return rows.sql().change("DELETE FROM idempotency_key WHERE taken_at < ?", Times.nanos(bound));
    }
}
