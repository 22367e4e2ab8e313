package org.yimen.casework.port;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.access.Session;

/** Sessions, so that every node knows them. */
public interface SessionStore {
    Optional<Session> find(String tokenDigest);

    void insert(Session session);

    void touch(String tokenDigest, OffsetDateTime lastSeenAt);

    void remove(String tokenDigest);

    /** Ends every session of an account, as after a change of password or roles. */
    void removeAllOf(String accountId);

    /** Removes what has expired; answers how many. */
    int removeExpired(OffsetDateTime now);
}
