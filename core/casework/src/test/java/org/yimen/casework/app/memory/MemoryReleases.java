package org.yimen.casework.app.memory;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.port.ReleaseStore;
import org.yimen.spi.item.ReleaseId;

/** The ReleaseStore in memory. */
final class MemoryReleases implements ReleaseStore {
    private final Rows rows;

    MemoryReleases(Rows rows) {
        this.rows = rows;
    }

    @Override
    public StoredRelease keep(StoredRelease release) {
        rows.putIfAbsent("release/" + release.release().id(), release);
        return find(release.release().id()).orElseThrow();
    }

    @Override
    public Optional<StoredRelease> find(ReleaseId id) {
        return rows.get("release/" + id, StoredRelease.class);
    }

    @Override
    public List<StoredRelease> all() {
        return rows.all("release/", StoredRelease.class);
    }
}
