package org.yimen.security;

import java.util.Objects;
import org.yimen.casework.domain.CaseId;

/**
 * The last event of a chain: what must be kept outside the database so that a cut-off tail shows.
 *
 * @param caseId never {@code null}
 * @param sequence how many events the chain has, from 1
 * @param seal of the last one; never {@code null}
 */
public record ChainHead(CaseId caseId, long sequence, String seal) {
    public ChainHead {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(seal, "seal");
        if (sequence < 1) {
            throw new IllegalArgumentException("a chain's events are counted from 1");
        }
    }
}
