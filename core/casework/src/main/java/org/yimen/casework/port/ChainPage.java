package org.yimen.casework.port;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of all chains, in the order of their cases.
 *
 * @param chains never {@code null}
 * @param next to go on after; empty at the end; never {@code null}
 */
public record ChainPage(List<StoredChain> chains, Optional<String> next) {
    public ChainPage {
        chains = List.copyOf(chains);
        next = Objects.requireNonNullElse(next, Optional.empty());
    }
}
