package org.yimen.persistence.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A release that a case on record, without handlings yet, is pinned to. */
@Entity
@Table(name = "case_pin")
@IdClass(CasePinRow.Key.class)
class CasePinRow {
    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "item_release")
    String itemRelease;

    /** What names the row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String caseId;
        private String itemRelease;

        Key() {}

        Key(String caseId, String itemRelease) {
            this.caseId = caseId;
            this.itemRelease = itemRelease;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(caseId, that.caseId)
                    && Objects.equals(itemRelease, that.itemRelease);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, itemRelease);
        }
    }
}
