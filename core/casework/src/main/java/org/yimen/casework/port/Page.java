package org.yimen.casework.port;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of a list by keyset.
 *
 * @param <T> a line
 * @param lines never {@code null}
 * @param next cursor of the page after it; empty at the end; never {@code null}
 */
public record Page<T>(List<T> lines, Optional<String> next) {
    public Page {
        lines = List.copyOf(lines);
        next = Objects.requireNonNullElse(next, Optional.empty());
    }
}
