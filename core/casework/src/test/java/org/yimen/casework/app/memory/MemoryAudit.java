package org.yimen.casework.app.memory;

import java.util.Optional;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.Page;

/** The AuditStore in memory. */
final class MemoryAudit implements AuditStore {
    private final Rows rows;

    MemoryAudit(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void append(Entry entry) {
        rows.append("audit/", entry);
    }

    @Override
    public Page<Entry> list(Optional<String> cursor, int limit) {
        return new Page<>(rows.all("audit/", Entry.class), Optional.empty());
    }
}
