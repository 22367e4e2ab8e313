package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.StoreUnavailableException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainHead;
import org.yimen.security.ChainPiece;
import org.yimen.security.ChainVerifier;

/** Verifies each chain in a transaction of its own. */
@Component
public final class ChainVerification implements ChainVerifier {
    /** How many ids can differ in their last digit alone. */
    private static final int HEXADECIMAL_DIGITS = 16;

    private final Transactions transactions;
    private final KeyedSeal seal;

    @Activate
    public ChainVerification(@Reference Transactions transactions, @Reference KeyedSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
    }

    @Override
    public boolean knows(CaseId id) {
        try {
            return transactions.read(stores -> !stores.events().ofCase(id).isEmpty()
                    || stores.cases().find(id).isPresent()
                    || hasHead(stores, id));
        } catch (StoreUnavailableException notNow) {
            throw notNow;
        } catch (RuntimeException unreadable) {
            // Something is stored under the id: what is wrong with it, the verification says.
            return true;
        }
    }

    /** The store lists heads in order of their cases; so it is asked for what follows the id without its last digit. */
    private static boolean hasHead(Stores stores, CaseId id) {
        String before = id.value().substring(0, id.value().length() - 1);
        return stores.events().casesAfter(before, HEXADECIMAL_DIGITS).contains(id);
    }

    @Override
    public Optional<ChainBreak> verify(CaseId id) {
        return on(id, ChainCheck::firstBreak, Optional::of);
    }

    @Override
    public Optional<ChainBreak> verify(ChainHead known) {
        return on(known.caseId(), check -> check.firstBreak().or(() -> check.firstBreakAgainst(known)), Optional::of);
    }

    @Override
    public ChainPiece verifyAfter(Optional<CaseId> after, int limit) {
        List<CaseId> ids = transactions.read(
                stores -> stores.events().casesAfter(after.map(CaseId::value).orElse(""), limit));
        List<ChainHead> heads = new ArrayList<>();
        List<ChainBreak> breaks = new ArrayList<>();
        for (CaseId id : ids) {
            on(id, check -> check.firstBreak().map(breaks::add).orElseGet(() -> heads.add(check.head())), breaks::add);
        }
        return new ChainPiece(
                ids.size(),
                heads,
                breaks,
                ids.size() < limit ? Optional.empty() : Optional.of(ids.get(ids.size() - 1)));
    }

    /** What was tampered with may be so that not even the store can read it: that too is an answer. */
    private <T> T on(CaseId id, Function<ChainCheck, T> look, Function<ChainBreak, T> unreadable) {
        ChainCheck check;
        try {
            check = new ChainCheck(
                    id, transactions.read(stores -> stores.events().ofCase(id)), seal);
        } catch (StoreUnavailableException notNow) {
            throw notNow;
        } catch (RuntimeException broken) {
            return unreadable.apply(new ChainBreak(id, 0, ChainBreak.Kind.UNREADABLE));
        }
        return look.apply(check);
    }
}
