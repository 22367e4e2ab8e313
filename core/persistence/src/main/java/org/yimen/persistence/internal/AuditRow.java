package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A line of the audit. */
@Entity
@Table(name = "audit_entry")
class AuditRow {
    @Id
    String id;

    @Column(name = "stored_at")
    long storedAt;

    byte[] body;
}
