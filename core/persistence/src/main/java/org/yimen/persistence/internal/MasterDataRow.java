package org.yimen.persistence.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A region, desk, department, notice or closure. */
@Entity
@Table(name = "master_data")
@IdClass(MasterDataRow.Key.class)
class MasterDataRow {
    @Id
    String kind;

    @Id
    String code;

    byte[] body;

    /** What names the row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String kind;
        private String code;

        Key() {}

        Key(String kind, String code) {
            this.kind = kind;
            this.code = code;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(kind, that.kind) && Objects.equals(code, that.code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, code);
        }
    }
}
