package org.yimen.persistence.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Another department that has a step of a handling to do, with the keys of its list. */
@Entity
@Table(name = "handling_partner")
@IdClass(HandlingPartnerRow.Key.class)
class HandlingPartnerRow {
    @Id
    @Column(name = "handling_id")
    String handlingId;

    @Id
    String department;

    String state;

    @Column(name = "region_code")
    String regionCode;

    String township;

    String county;

    @Column(name = "due_on")
    String dueOn;

    @Column(name = "stored_at")
    long storedAt;

    /** What names the row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String handlingId;
        private String department;

        Key() {}

        Key(String handlingId, String department) {
            this.handlingId = handlingId;
            this.department = department;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(handlingId, that.handlingId)
                    && Objects.equals(department, that.department);
        }

        @Override
        public int hashCode() {
            return Objects.hash(handlingId, department);
        }
    }
}
