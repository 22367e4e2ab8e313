package org.yimen.itests.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is there by now: ids out of answers by the name that stands for them in paths and bodies, and for each operation
 * requests that once had their effect. Safe for use by several threads.
 */
final class Known {
    private static final int MOST = 60;
    private static final int MOST_SAMPLES = 6;

    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<String, List<Request>> samples = new LinkedHashMap<>();

    /** The last ones are remembered. */
    synchronized void add(String kind, String name) {
        List<String> all = names.computeIfAbsent(kind, missing -> new ArrayList<>());
        if (!all.contains(name)) {
            all.add(name);
            forget(all, MOST);
        }
    }

    synchronized void add(Request worked) {
        List<Request> all = samples.computeIfAbsent(worked.operation().id(), missing -> new ArrayList<>());
        all.add(worked);
        forget(all, MOST_SAMPLES);
    }

    private static void forget(List<?> all, int most) {
        if (all.size() > most) {
            all.remove(0);
        }
    }

    /** Mostly the latest, which is what is being worked on; empty if there is none. */
    synchronized String any(String kind, Chance chance) {
        List<String> all = names.getOrDefault(kind, List.of());
        if (all.isEmpty()) {
            return "";
        }
        return chance.in(60) ? all.get(all.size() - 1) : chance.oneOf(all);
    }

    /** A request that had its effect, of any operation; the given one while there is none. */
    synchronized Request sample(Chance chance, Request otherwise) {
        return samples.isEmpty() ? otherwise : chance.oneOf(chance.oneOf(List.copyOf(samples.values())));
    }
}
