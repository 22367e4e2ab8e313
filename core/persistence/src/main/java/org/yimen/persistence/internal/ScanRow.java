package org.yimen.persistence.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** That a case has a scan. */
@Entity
@Table(name = "scan")
@IdClass(ScanRow.Key.class)
class ScanRow {
    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    String digest;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "byte_count")
    long byteCount;

    int chunks;

    /** Where the pieces lie outside the database; empty if they are in it. */
    String place;

    /** What names the row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String caseId;
        private String digest;

        Key() {}

        Key(String caseId, String digest) {
            this.caseId = caseId;
            this.digest = digest;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(caseId, that.caseId)
                    && Objects.equals(digest, that.digest);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, digest);
        }
    }
}
