package org.yimen.casework.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who speaks for a department: the bundle installed first that does, in any version, and bundles whose symbolic name
 * extends its name, or is extended by it, by a dot ({@code org.example.civil-affairs} and {@code
 * org.example.civil-affairs.winter}). So a department may ship in parts, but a stranger's bundle cannot add items in
 * its name.
 */
final class Departments {
    private final Map<String, String> speakers = new HashMap<>();

    /** @param slots in the order of installation; never {@code null} */
    Departments(List<Slot> slots) {
        slots.forEach(slot -> departmentOf(slot.candidate())
                .ifPresent(department ->
                        speakers.putIfAbsent(department, slot.subject().bundle().name())));
    }

    /** The name of the bundle that speaks for a department, if this one may not. */
    Optional<String> refusal(String department, BundleInfo bundle) {
        String speaker = speakers.get(department);
        return isFamily(speaker, bundle.name()) ? Optional.empty() : Optional.of(speaker);
    }

    private static Optional<String> departmentOf(Candidate candidate) {
        if (candidate instanceof Candidate.Item item) {
            return Optional.of(item.item().release().code().department());
        }
        return candidate instanceof Candidate.Provider provider ? Optional.of(provider.department()) : Optional.empty();
    }

    private static boolean isFamily(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }
}
