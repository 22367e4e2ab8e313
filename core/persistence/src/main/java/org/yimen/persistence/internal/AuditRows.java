package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.Page;

/** The audit in rows. Nothing changes or removes one. */
final class AuditRows implements AuditStore {
    private static final Cursor CURSOR = new Cursor("audit", "([0-9]{1,18})\\|([0-9a-f-]{36})");

    private final Rows rows;

    AuditRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void append(Entry entry) {
        AuditRow row = new AuditRow();
        row.id = UUID.randomUUID().toString();
        row.storedAt = rows.nextPlace();
        row.body = rows.bodies().write(spot(row), entry);
        rows.insertAndForget(row);
    }

    private static Spot spot(AuditRow row) {
        return Spot.ofPlatform("audit_entry", row.id);
    }

    @Override
    public Page<Entry> list(Optional<String> cursor, int limit) {
        Jpql query = Jpql.of("select a from AuditRow a");
        cursor.map(CURSOR::keys)
                .ifPresent(keys -> query.where("a.storedAt <= :stored and (a.storedAt < :stored or a.id < :id)")
                        .with("stored", Long.valueOf(keys.get(0)))
                        .with("id", keys.get(1)));
        List<AuditRow> found =
                rows.list(query.orderBy("a.storedAt desc, a.id desc").limit(limit + 1), AuditRow.class);
        List<AuditRow> page = found.stream().limit(limit).toList();
        return new Page<>(
                page.stream()
                        .map(row -> rows.bodies().read(spot(row), row.body, Entry.class))
                        .toList(),
                found.size() > limit
                        ? Optional.of(CURSOR.after(page.get(limit - 1).storedAt, page.get(limit - 1).id))
                        : Optional.empty());
    }
}
