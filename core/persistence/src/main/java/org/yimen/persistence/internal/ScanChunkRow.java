package org.yimen.persistence.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A piece of a scan's bytes. */
@Entity
@Table(name = "scan_chunk")
@IdClass(ScanChunkRow.Key.class)
class ScanChunkRow {
    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    String digest;

    @Id
    int chunk;

    byte[] body;

    /** What names the row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String caseId;
        private String digest;
        private int chunk;

        Key() {}

        Key(String caseId, String digest, int chunk) {
            this.caseId = caseId;
            this.digest = digest;
            this.chunk = chunk;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(caseId, that.caseId)
                    && Objects.equals(digest, that.digest)
                    && chunk == that.chunk;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, digest, chunk);
        }
    }
}
