package org.yimen.persistence.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Whom a benefit is for. */
@Entity
@Table(name = "benefit_person")
@IdClass(BenefitPersonRow.Key.class)
class BenefitPersonRow {
    @Id
    @Column(name = "benefit_id")
    String benefitId;

    @Id
    @Column(name = "person_id")
    String personId;

    /** What names the row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String benefitId;
        private String personId;

        Key() {}

        Key(String benefitId, String personId) {
            this.benefitId = benefitId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(benefitId, that.benefitId)
                    && Objects.equals(personId, that.personId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(benefitId, personId);
        }
    }
}
