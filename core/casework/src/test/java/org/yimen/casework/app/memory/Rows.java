package org.yimen.casework.app.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything stored, by key, with a way back. */
final class Rows {
    private Map<String, Object> rows = new LinkedHashMap<>();
    private int appended;

    Map<String, Object> snapshot() {
        return new LinkedHashMap<>(rows);
    }

    void restore(Map<String, Object> before) {
        rows = new LinkedHashMap<>(before);
    }

    <T> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(rows.get(key)).map(type::cast);
    }

    <T> List<T> all(String prefix, Class<T> type) {
        List<T> found = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (key.startsWith(prefix)) {
                found.add(type.cast(row));
            }
        });
        return found;
    }

    void put(String key, Object row) {
        rows.put(key, row);
    }

    void remove(String key) {
        rows.remove(key);
    }

    void putIfAbsent(String key, Object row) {
        rows.putIfAbsent(key, row);
    }

    void append(String prefix, Object row) {
        rows.put(prefix + String.format("%06d", ++appended), row);
    }
}
