package org.yimen.casework.registry;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The faults that count towards quarantine: of one question, on different households, in a row. A good answer to the
 * question in between shows that the item serves others, so it wipes the count. Not safe for several threads.
 */
final class FaultCount {
    private final GuardSettings settings;
    private final Map<Call, Map<Object, Instant>> households = new EnumMap<>(Call.class);

    FaultCount(GuardSettings settings) {
        this.settings = settings;
    }

    /** Counts a fault; true if there are enough of them now. */
    boolean add(Call call, Object about, Instant now) {
        Map<Object, Instant> counted = households.computeIfAbsent(call, first -> new HashMap<>());
        counted.values().removeIf(when -> when.isBefore(now.minus(settings.faultWindow())));
        counted.put(about, now);
        return counted.size() >= settings.faultsToQuarantine();
    }

    /** Counts a fault however old the others are; true if this household was not among them. */
    boolean addAnew(Call call, Object about, Instant now) {
        return households.computeIfAbsent(call, first -> new HashMap<>()).put(about, now) == null;
    }

    void answered(Call call) {
        households.remove(call);
    }

    void clear() {
        households.clear();
    }
}
