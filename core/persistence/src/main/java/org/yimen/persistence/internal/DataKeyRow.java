package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An owner's data key, wrapped by a master key that is not in the database. */
@Entity
@Table(name = "data_key")
class DataKeyRow {
    /** Id of a case, or empty for the platform. */
    @Id
    String owner;

    @Column(name = "master_version")
    int masterVersion;

    byte[] wrapped;
}
