package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A person: what persons are found by, and the body. */
@Entity
@Table(name = "person")
class PersonRow {
    @Id
    String id;

    @Column(name = "id_type")
    String idType;

    @Column(name = "id_number")
    String idNumber;

    String phone;

    byte[] body;
}
