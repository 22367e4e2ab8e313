package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A granted benefit. */
@Entity
@Table(name = "granted_benefit")
class BenefitRow {
    @Id
    String id;

    @Column(name = "granted_on")
    String grantedOn;

    @Column(name = "stored_at")
    long storedAt;

    byte[] body;
}
