package org.yimen.persistence.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** One event in its chain, as sealed. */
@Entity
@Table(name = "case_event")
@IdClass(EventRow.Key.class)
class EventRow {
    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "event_number")
    long eventNumber;

    String salt;

    @Column(name = "previous_seal")
    String previousSeal;

    String seal;

    byte[] content;

    /** What names the row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String caseId;
        private long eventNumber;

        Key() {}

        Key(String caseId, long eventNumber) {
            this.caseId = caseId;
            this.eventNumber = eventNumber;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(caseId, that.caseId) && eventNumber == that.eventNumber;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, eventNumber);
        }
    }
}
