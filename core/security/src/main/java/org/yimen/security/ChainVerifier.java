package org.yimen.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yimen.casework.domain.CaseId;

/**
 * Proves that the events of cases are those that were written. It asks nobody's permission: it is the operator's tool,
 * and who offers it to others asks {@link org.yimen.casework.access.Permission#READ_AUDIT} first. Safe for use by
 * several threads.
 */
@ProviderType
public interface ChainVerifier {
    /**
     * Whether there is or was such a case: itself, an event of it, or the head of its chain. A case whose events were all
     * removed is known, and its chain broken; what never was has no chain that could be.
     */
    boolean knows(CaseId id);

    /**
     * The first break of one chain; empty if it holds. A case without any event counts as cut off, since every case
     * begins with one. A cut-off tail alone does not show here; see {@link #verify(ChainHead)}.
     */
    Optional<ChainBreak> verify(CaseId id);

    /** The first break of a chain of which an earlier head is known: it must still be there, with the same seal. */
    Optional<ChainBreak> verify(ChainHead known);

    /**
     * Verifies the chains of the cases that follow.
     *
     * @param after where the piece before ended; empty for the first; never {@code null}
     * @param limit most cases, from 1
     */
    ChainPiece verifyAfter(Optional<CaseId> after, int limit);
}
