package org.yimen.persistence.internal;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An account. */
@Entity
@Table(name = "account")
class AccountRow {
    @Id
    String id;

    @Version
    long version;

    String login;

    byte[] body;
}
