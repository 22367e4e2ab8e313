package org.yimen.casework.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who speaks for a department: the bundle installed first that does, in any version, and bundles whose symbolic name
 * extends its name, or is extended by it, by a dot ({@code org.example.civil-affairs} and {@code
 * org.example.civil-affairs.winter}). So a department may ship in parts, but a stranger's bundle cannot add items in its
 * name.
 */
final class Departments {
    private final Map<String, String> speakers = new HashMap<>();

    /** Takes a bundle for a department; the answer is the name of the bundle that speaks for it, if another does. */
    Optional<String> refusal(String department, BundleInfo bundle) {
        String speaker = speakers.computeIfAbsent(department, first -> bundle.name());
        return isFamily(speaker, bundle.name()) ? Optional.empty() : Optional.of(speaker);
    }

    private static boolean isFamily(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }
}
