package org.yimen.security.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yimen.casework.port.KeyShelf;
import org.yimen.casework.port.WrappedKey;

/** Wrapped keys in memory. */
final class MemoryShelf implements KeyShelf {
    final Map<String, WrappedKey> keys = new TreeMap<>();
    final Map<String, String> marks = new TreeMap<>();
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
    public boolean agrees(String key, String mark) {
        marks.putIfAbsent(key, mark);
        return marks.get(key).equals(mark);
    }

    @Override
    public void forget(String key) {
        marks.remove(key);
    }
}
