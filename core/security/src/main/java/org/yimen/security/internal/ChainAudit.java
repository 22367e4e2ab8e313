package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.yimen.casework.port.ChainPage;
import org.yimen.casework.port.StoredChain;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreak.Kind;
import org.yimen.security.ChainBreaks;
import org.yimen.security.ChainReport;
import org.yimen.security.RootBreak;

/** Goes once through all chains of a database, and beside them through all that signed roots know of them. */
final class ChainAudit {
    private final KeyedSeal seal;
    private final RootHistory history;
    private final ChainBreaks told;
    private final KnownHeads heads;
    private final RootSum expected = new RootSum();
    private long chains;
    private long broken;
    private long brokenRoots;

    ChainAudit(KeyedSeal seal, RootHistory history, ChainBreaks told) {
        this.seal = seal;
        this.history = history;
        this.told = told;
        this.heads = history.heads();
    }

    /** @param pages what is stored after a case */
    ChainReport run(Function<String, ChainPage> pages) {
        history.breaks().forEach(this::tell);
        String cursor = "";
        boolean more = true;
        while (more) {
            ChainPage page = pages.apply(cursor);
            check(page);
            cursor = page.next().orElse("");
            more = page.next().isPresent();
        }
        checkSum();
        return new ChainReport(
                chains, broken, history.files(), brokenRoots, history.last().map(RootFile::created));
    }

    private void check(ChainPage page) {
        NavigableMap<String, List<KnownHead>> known = known(page);
        known.values().forEach(this::expect);
        for (StoredChain chain : page.chains()) {
            List<KnownHead> ofCase = known.remove(chain.caseId());
            chains++;
            tell(breaks(chain, ofCase == null ? List.of() : ofCase));
        }
        // What is left, roots know and the database does not.
        known.forEach((id, ofCase) -> tell(removed(id, ofCase)));
    }

    /** Ids that are none may stand anywhere in the database's order; all others stand in the roots' order. */
    private NavigableMap<String, List<KnownHead>> known(ChainPage page) {
        return page.next().isEmpty()
                ? heads.rest()
                : heads.until(page.chains().stream()
                        .map(StoredChain::caseId)
                        .filter(HeadLines::isCase)
                        .reduce("", (one, other) -> one.compareTo(other) > 0 ? one : other));
    }

    private List<ChainBreak> breaks(StoredChain chain, List<KnownHead> known) {
        List<ChainBreak> found = new ArrayList<>(new ChainCheck(chain, seal, !known.isEmpty()).breaks());
        if (!chain.events().isEmpty()) {
            new RootCheck(chain, known, history).firstBreak(found).ifPresent(found::add);
        }
        return found;
    }

    private static List<ChainBreak> removed(String id, List<KnownHead> known) {
        return known.stream()
                .filter(head -> !head.isGone())
                .findFirst()
                .map(head -> List.of(new ChainBreak(id, 1, Kind.REMOVED, Optional.of(head.root()))))
                .orElse(List.of());
    }

    private void tell(List<ChainBreak> found) {
        broken += found.isEmpty() ? 0 : 1;
        found.forEach(told::chain);
    }

    private void tell(RootBreak found) {
        brokenRoots++;
        told.root(found);
    }

    /** The last root's own sum must follow from the heads in all files. */
    private void expect(List<KnownHead> known) {
        KnownHead latest = known.get(known.size() - 1);
        if (!latest.isGone() && latest.root() >= history.lastFull()) {
            expected.add(latest.head());
        }
    }

    private void checkSum() {
        RootSum.Total total = expected.total();
        history.lastComplete()
                .filter(root -> !root.total().equals(total))
                .ifPresent(root -> tell(new RootBreak(root.number(), RootBreak.Kind.WRONG_SUM)));
    }
}
