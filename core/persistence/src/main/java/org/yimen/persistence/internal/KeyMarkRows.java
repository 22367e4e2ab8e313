package org.yimen.persistence.internal;

import org.yimen.casework.port.KeyMarkStore;

/** One row a key; the unique name lets whoever asks at once wait for the first. */
final class KeyMarkRows implements KeyMarkStore {
    private final Rows rows;

    KeyMarkRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean agrees(String key, String mark) {
        return rows.sql()
                .text("SELECT mark FROM key_mark WHERE name = ?", key)
                .map(mark::equals)
                .orElseGet(() -> isFirst(key, mark) || agrees(key, mark));
    }

    private boolean isFirst(String key, String mark) {
        return rows.sql().insertIfAbsent("INSERT INTO key_mark (name, mark) VALUES (?, ?)", key, mark);
    }
}
