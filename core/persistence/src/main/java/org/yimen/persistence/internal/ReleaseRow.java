package org.yimen.persistence.internal;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A release some case is pinned to. */
@Entity
@Table(name = "kept_release")
class ReleaseRow {
    @Id
    String id;

    byte[] body;
}
