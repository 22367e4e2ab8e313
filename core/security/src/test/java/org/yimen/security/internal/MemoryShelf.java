package org.yimen.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yimen.casework.port.KeyShelf;
import org.yimen.casework.port.WrappedKey;

/** Wrapped keys in memory. */
final class MemoryShelf implements KeyShelf {
    final Map<String, WrappedKey> keys = new TreeMap<>();
    boolean plain;
    Map<Integer, Long> indexes = Map.of();

    void add(WrappedKey key) {
        keys.put(key.owner(), key);
    }

    @Override
    public Map<Integer, Long> inUse() {
        return keys.values().stream().collect(Collectors.groupingBy(WrappedKey::masterVersion, Collectors.counting()));
    }

    @Override
    public Optional<WrappedKey> sample(int masterVersion) {
        return keys.values().stream()
                .filter(key -> key.masterVersion() == masterVersion)
                .findFirst();
    }

    @Override
    public boolean holdsPlainDocuments() {
        return plain;
    }

    @Override
    public Map<Integer, Long> indexesInUse() {
        return indexes;
    }

    @Override
    public List<WrappedKey> wrappedByOthersThan(int masterVersion, int limit) {
        return keys.values().stream()
                .filter(key -> key.masterVersion() != masterVersion)
                .limit(limit)
                .toList();
    }

    @Override
    public void exchange(List<WrappedKey> wrappings) {
        wrappings.forEach(this::add);
    }
}
