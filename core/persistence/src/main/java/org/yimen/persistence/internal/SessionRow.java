package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A sign-in that holds. */
@Entity
@Table(name = "account_session")
class SessionRow {
    @Id
    @Column(name = "token_digest")
    String tokenDigest;

    @Column(name = "account_id")
    String accountId;

    @Column(name = "last_seen_at")
    long lastSeenAt;

    @Column(name = "expires_at")
    long expiresAt;

    byte[] body;
}
