package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A line of the register of statuses. */
@Entity
@Table(name = "held_status")
class StatusRow {
    @Id
    String id;

    @Column(name = "person_id")
    String personId;

    @Column(name = "valid_from")
    String validFrom;

    @Column(name = "valid_until")
    String validUntil;

    byte[] body;
}
