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

    /** What the number is found by; the number itself is in the body. */
    @Column(name = "id_number_index")
    String idNumberIndex;

    @Column(name = "phone_index")
    String phoneIndex;

    byte[] body;
}
