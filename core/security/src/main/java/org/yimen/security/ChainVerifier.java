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
     * The first break of one chain; empty if it holds. Whether a tail was cut off together with the chain's head shows
     * only against the signed roots; see {@link #verifyAll}.
     */
    Optional<ChainBreak> verify(CaseId id);

    /** Verifies all chains, and against this node's signed roots; takes as long as reading all events does. */
    ChainReport verifyAll(ChainBreaks told);
}
