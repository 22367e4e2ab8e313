package org.yimen.casework.port;

import java.util.Objects;

/**
 * The last link of a chain of events, as stored.
 *
 * @param caseId as stored, which need not be the id of a case if somebody tampered with it; never {@code null}
 * @param number how many events the chain has
 * @param seal of the last one; never {@code null}
 */
public record EventHead(String caseId, long number, String seal) {
    public EventHead {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(seal, "seal");
    }
}
