package org.yimen.persistence.internal;

import java.util.function.Supplier;
import org.yimen.casework.port.KeyMarkStore;

/** One row a key; the unique name lets whoever asks at once wait for the first. */
final class KeyMarkRows implements KeyMarkStore {
    private final Supplier<Sql> sql;

    KeyMarkRows(Supplier<Sql> sql) {
        this.sql = sql;
    }

    @Override
    public boolean agrees(String key, String mark) {
        return sql.get()
                .text("SELECT mark FROM key_mark WHERE name = ?", key)
                .map(mark::equals)
                .orElseGet(() -> isFirst(key, mark) || agrees(key, mark));
    }

    private boolean isFirst(String key, String mark) {
        return sql.get().insertIfAbsent("INSERT INTO key_mark (name, mark) VALUES (?, ?)", key, mark);
    }

    void forget(String key) {
        sql.get().change("DELETE FROM key_mark WHERE name = ?", key);
    }
}
