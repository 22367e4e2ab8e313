package org.yimen.itests.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found, each kind told once with the first request that shows it. Safe for use by several threads. */
final class Findings {
    private final Map<String, String> first = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Whether it is the first of its kind, and worth a closer look. */
    synchronized boolean isNew(String kind) {
        return counts.merge(kind, 1, Integer::sum) == 1;
    }

    synchronized void tell(String kind, String details) {
        first.put(kind, details);
    }

    synchronized boolean isEmpty() {
        return counts.isEmpty();
    }

    @Override
    public synchronized String toString() {
        return counts.entrySet().stream()
                .map(kind -> "\n== " + kind.getKey() + " (" + kind.getValue() + " times)\n"
                        + first.getOrDefault(kind.getKey(), ""))
                .collect(Collectors.joining("\n"));
    }
}
