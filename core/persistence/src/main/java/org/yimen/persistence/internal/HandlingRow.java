package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A handling: what lists are made of, and the body. */
@Entity
@Table(name = "handling")
class HandlingRow {
    @Id
    String id;

    @Version
    long version;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "stored_at")
    long storedAt;

    String department;

    @Column(name = "item_release")
    String itemRelease;

    String state;

    boolean settled;

    boolean waiting;

    @Column(name = "region_code")
    String regionCode;

    String township;

    String county;

    @Column(name = "due_on")
    String dueOn;

    byte[] body;
}
