package org.yimen.persistence.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.port.ReleaseStore;
import org.yimen.spi.item.ReleaseId;

/** Kept releases in rows. */
final class ReleaseRows implements ReleaseStore {
    private final Rows rows;

    ReleaseRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public StoredRelease keep(StoredRelease release) {
        ReleaseId id = release.release().id();
        return find(id).orElseGet(() -> inserted(id, release));
    }

    /** What is read back: another transaction may have been first. */
    private StoredRelease inserted(ReleaseId id, StoredRelease release) {
        rows.sql()
                .insertIfAbsent(
                        "INSERT INTO kept_release (id, body) VALUES (?, ?)",
                        id.toString(),
                        rows.bodies().write(spot(id.toString()), release));
        rows.memory().keep(made(id), true);
        return find(id).orElseThrow();
    }

    /** A release that this transaction inserted is remembered by it alone: it may still be rolled back. */
    @Override
    public Optional<StoredRelease> find(ReleaseId id) {
        if (rows.memory().knows(made(id))) {
            return stored(id);
        }
        Optional<StoredRelease> release =
                rows.knownReleases().find(id.toString()).or(() -> stored(id));
        release.ifPresent(found -> rows.knownReleases().add(id.toString(), found));
        return release;
    }

    private Optional<StoredRelease> stored(ReleaseId id) {
        return rows.find(ReleaseRow.class, id.toString()).map(this::release);
    }

    private static Object made(ReleaseId id) {
        return List.of("kept-release-made", id);
    }

    @Override
    public List<StoredRelease> all() {
        return rows.list(Jpql.of("select r from ReleaseRow r"), ReleaseRow.class).stream()
                .map(this::release)
                .sorted(Comparator.comparing(kept -> kept.release().id()))
                .toList();
    }

    private static Spot spot(String id) {
        return Spot.ofPlatform("kept_release", id);
    }

    private StoredRelease release(ReleaseRow row) {
        return rows.bodies().read(spot(row.id), row.body, StoredRelease.class);
    }
}
