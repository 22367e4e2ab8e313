package org.yimen.persistence.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.access.Session;
import org.yimen.casework.port.SessionStore;

/** Sessions in rows. */
final class SessionRows implements SessionStore {
    private final Rows rows;

    SessionRows(Rows rows) {
        this.rows = rows;
    }

    /** Reads the account by the same question: whoever asks for a session asks for its account next. */
    @Override
    public Optional<Session> find(String tokenDigest) {
        Jpql both = Jpql.of("select s, a from SessionRow s left join AccountRow a on a.id = s.accountId")
                .where("s.tokenDigest = :digest", "digest", tokenDigest);
        return rows.list(both, Object[].class).stream().findFirst().map(found -> session((SessionRow) found[0]));
    }

    @Override
    public void insert(Session session) {
        SessionRow row = new SessionRow();
        row.tokenDigest = session.tokenDigest();
        row.accountId = session.accountId();
        row.lastSeenAt = Times.nanos(session.lastSeenAt());
        row.expiresAt = Times.nanos(session.expiresAt());
        row.body = rows.bodies().write(spot(row.tokenDigest), session);
        rows.insert(row);
    }

    /** Only ever later, and without a lock on versions: two requests of one session do not disturb each other. */
    @Override
    public void touch(String tokenDigest, OffsetDateTime lastSeenAt) {
        long seen = Times.nanos(lastSeenAt);
        rows.sql()
                .change(
                        "UPDATE account_session SET last_seen_at = ? WHERE token_digest = ? AND last_seen_at < ?",
                        seen,
                        tokenDigest,
                        seen);
    }

    @Override
    public void remove(String tokenDigest) {
        rows.sql().change("DELETE FROM account_session WHERE token_digest = ?", tokenDigest);
    }

    @Override
    public void removeAllOf(String accountId) {
        rows.sql().change("DELETE FROM account_session WHERE account_id = ?", accountId);
    }

    @Override
    public int removeExpired(OffsetDateTime now) {
        return rows.sql().change("DELETE FROM account_session WHERE expires_at <= ?", Times.nanos(now));
    }

    private static Spot spot(String tokenDigest) {
        return Spot.ofPlatform("account_session", tokenDigest);
    }

    private Session session(SessionRow row) {
        Session stored = rows.bodies().readKnown(spot(row.tokenDigest), row.body, Session.class);
        OffsetDateTime seen = Times.at(row.lastSeenAt);
        return new Session(
                stored.tokenDigest(),
                stored.csrfDigest(),
                stored.accountId(),
                stored.kind(),
                stored.createdAt(),
                seen.withOffsetSameInstant(stored.createdAt().getOffset()),
                stored.expiresAt());
    }
}
