package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A consultation. */
@Entity
@Table(name = "consultation")
class ConsultationRow {
    @Id
    String id;

    @Column(name = "stored_at")
    long storedAt;

    @Column(name = "region_code")
    String regionCode;

    String township;

    String county;

    byte[] body;
}
