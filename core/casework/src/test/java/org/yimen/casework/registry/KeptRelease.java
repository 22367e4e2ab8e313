package org.yimen.casework.registry;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.port.ReleaseStore.StoredRelease;

/** A release that a case is pinned to. */
final class KeptRelease {
    private KeptRelease() {}

    /** Knows that one release alone. */
    static KeptReleases asIs(LiveItem live) {
        StoredRelease kept = new StoredRelease(
                live.release(),
                live.form(),
                live.guide(),
                live.bundle(),
                live.digest(),
                OffsetDateTime.parse("2026-08-03T10:00:00+08:00"));
        return id -> Optional.of(kept).filter(one -> one.release().id().equals(id));
    }
}
