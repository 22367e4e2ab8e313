package org.yimen.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.casework.domain.CaseId;

/**
 * What verifying a number of chains gave.
 *
 * @param cases how many chains were looked at
 * @param heads of the chains that hold, by case id; never {@code null}
 * @param breaks the first of each chain that does not hold, by case id; never {@code null}
 * @param next to go on after; empty at the end; never {@code null}
 */
public record ChainPiece(int cases, List<ChainHead> heads, List<ChainBreak> breaks, Optional<CaseId> next) {
    public ChainPiece {
        heads = List.copyOf(heads);
        breaks = List.copyOf(breaks);
        next = Objects.requireNonNullElse(next, Optional.empty());
    }
}
