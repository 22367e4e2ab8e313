package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A value the city set. */
@Entity
@Table(name = "local_parameter")
class ParameterRow {
    @Id
    String id;

    @Column(name = "parameter_key")
    String parameterKey;

    @Column(name = "stored_at")
    long storedAt;

    byte[] body;
}
