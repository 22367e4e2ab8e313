package org.yimen.casework.registry;

import java.util.Optional;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.item.ReleaseId;

/** The releases that cases are pinned to, as they were kept with them. Asked on any thread, outside every lock. */
@FunctionalInterface
public interface KeptReleases {
    /** Nothing is known to be kept, as before the database is there. */
    KeptReleases NONE = id -> Optional.empty();

    /**
     * What is kept under an id; it stays for good.
     *
     * @throws RuntimeException if it cannot be told now; it is asked again
     */
    Optional<StoredRelease> find(ReleaseId release);
}
