package org.yimen.persistence.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A person's part in a case. */
@Entity
@Table(name = "case_person")
@IdClass(CasePersonRow.Key.class)
class CasePersonRow {
    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    String subject;

    @Column(name = "person_id")
    String personId;

    boolean live;

    /** What names the row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String caseId;
        private String subject;

        Key() {}

        Key(String caseId, String subject) {
            this.caseId = caseId;
            this.subject = subject;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(caseId, that.caseId)
                    && Objects.equals(subject, that.subject);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, subject);
        }
    }
}
