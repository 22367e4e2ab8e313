package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The last link of a case's chain; locked by whoever appends. */
@Entity
@Table(name = "event_head")
class EventHeadRow {
    @Id
    @Column(name = "case_id")
    String caseId;

    @Column(name = "last_number")
    long lastNumber;

    @Column(name = "last_seal")
    String lastSeal;
}
