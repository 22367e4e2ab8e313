package org.yimen.casework.port;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which handlings to list.
 *
 * @param scopes a handling is listed if one of these covers it; never {@code null} or empty
 * @param states codes of states; empty for all; never {@code null}
 * @param cursor of {@link Page#next()}; never {@code null}
 * @param limit 1 to 200
 */
public record HandlingQuery(Set<Scope> scopes, Set<String> states, Optional<String> cursor, int limit) {
    /**
     * A region and, if not empty, a department: its own handlings, and those of others while it has a step of them to
     * do ({@link org.yimen.casework.domain.Handling#partners()}).
     *
     * @param regionPrefix leading digits of region codes; never {@code null}
     * @param department code; empty for all; never {@code null}
     */
    public record Scope(String regionPrefix, String department) {}

    public HandlingQuery {
        scopes = Set.copyOf(scopes);
        states = Set.copyOf(states);
        cursor = Objects.requireNonNullElse(cursor, Optional.empty());
        if (scopes.isEmpty() || limit < 1 || limit > 200) {
            throw new IllegalArgumentException("a list has a scope and 1 to 200 lines");
        }
    }
}
