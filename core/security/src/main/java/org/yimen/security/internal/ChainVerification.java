package org.yimen.security.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.StoredChain;
import org.yimen.casework.port.Transactions;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreaks;
import org.yimen.security.ChainReport;
import org.yimen.security.ChainVerifier;

/** Verifies chains in the platform's own database, some in a transaction. */
@Component
public final class ChainVerification implements ChainVerifier {
    private static final int CHAINS_AT_ONCE = 200;

    private final Transactions transactions;
    private final KeyedSeal seal;
    private final RootPlace roots;

    @Activate
    public ChainVerification(
            @Reference Transactions transactions, @Reference KeyedSeal seal, @Reference RootPlace roots) {
        this.transactions = transactions;
        this.seal = seal;
        this.roots = roots;
    }

    @Override
    public boolean knows(CaseId id) {
        StoredChain chain = stored(id);
        return !chain.events().isEmpty()
                || chain.head().isPresent()
                || transactions.read(stores -> stores.cases().find(id)).isPresent();
    }

    @Override
    public Optional<ChainBreak> verify(CaseId id) {
        return new ChainCheck(stored(id), seal, false).breaks().stream().findFirst();
    }

    @Override
    public ChainReport verifyAll(ChainBreaks told) {
        RootHistory history = RootHistory.read(roots.folder(), roots.proofs());
        return new ChainAudit(seal, history, told)
                .run(cursor -> transactions.read(stores -> stores.events().storedAfter(cursor, CHAINS_AT_ONCE)));
    }

    private StoredChain stored(CaseId id) {
        return transactions.read(stores -> stores.events().stored(id));
    }
}
