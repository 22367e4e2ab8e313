package org.yimen.persistence.internal;

import java.util.List;
import org.yimen.casework.port.DataKeyStore;
import org.yimen.casework.port.WrappedKey;

/** The wrapped data keys in rows. */
final class DataKeyRows implements DataKeyStore {
    private final Rows rows;

    DataKeyRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<WrappedKey> wrappedByOthersThan(int masterVersion, int limit) {
        Jpql others = Jpql.of("select k from DataKeyRow k")
                .where("k.masterVersion <> :version", "version", masterVersion)
                .orderBy("k.masterVersion, k.owner")
                .limit(limit);
        return rows.list(others, DataKeyRow.class).stream().map(DataKeyRow::key).toList();
    }

    @Override
    public void exchange(List<WrappedKey> wrappings) {
        wrappings.forEach(wrapping ->
                rows.execute(Jpql.of("update DataKeyRow k set k.masterVersion = :version, k.wrapped = :wrapped")
                        .where("k.owner = :owner", "owner", wrapping.owner())
                        .where("k.masterVersion <> :version")
                        .with("version", wrapping.masterVersion())
                        .with("wrapped", wrapping.bytes())));
    }
}
