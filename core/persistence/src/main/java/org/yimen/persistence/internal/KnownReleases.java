package org.yimen.persistence.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.port.ReleaseStore.StoredRelease;

/**
 * The kept releases asked for last. What is kept under an id is never changed or removed, so what one node remembers
 * holds for all. Safe for use by several threads.
 */
final class KnownReleases {
    private static final int SIZE = 200;

    private final Map<String, StoredRelease> releases = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, StoredRelease> eldest) {
            return size() > SIZE;
        }
    };

    synchronized Optional<StoredRelease> find(String id) {
        return Optional.ofNullable(releases.get(id));
    }

    synchronized void add(String id, StoredRelease release) {
        releases.put(id, release);
    }
}
