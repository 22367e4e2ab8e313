package org.yimen.persistence.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.port.DataKey;

/**
 * The data keys used last. An owner's data key never changes once it is stored, only its wrapping does, so what one node
 * remembers holds for all. Safe for use by several threads.
 */
final class KnownKeys {
    private final Map<String, DataKey> keys;

    KnownKeys(int size) {
        this.keys = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, DataKey> eldest) {
                return size() > size;
            }
        };
    }

    synchronized Optional<DataKey> find(String owner) {
        return Optional.ofNullable(keys.get(owner));
    }

    synchronized void add(String owner, DataKey key) {
        keys.put(owner, key);
    }
}
