package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yimen.casework.port.EventHead;

/**
 * Compares all heads, as they come in the order of their cases, with what the roots so far know, and passes on those that
 * changed. It compares each rather than trust a mark of what changed: no clock and no transaction in flight can mislead
 * it, and reading all heads is needed for the root anyway.
 */
final class ChangedHeads {
    private static final int PIECE = 1_000;

    private final KnownHeads known;
    private final long lastFull;
    private final boolean all;
    private final Consumer<EventHead> changed;
    private final RootSum sum = new RootSum();
    private final List<EventHead> piece = new ArrayList<>(PIECE);
    private String last = "";
    private long contradicted;

    /** @param all whether all are passed on, changed or not */
    ChangedHeads(RootHistory history, boolean all, Consumer<EventHead> changed) {
        this.known = history.heads();
        this.lastFull = history.lastFull();
        this.all = all;
        this.changed = changed;
    }

    /** What nobody but an intruder can have put there is left out; verification tells of it. */
    void add(EventHead head) {
        if (!HeadLines.isCase(head.caseId())) {
            return;
        }
        if (head.caseId().compareTo(last) <= 0) {
            throw new IllegalStateException("the database does not give cases in the order of their ids");
        }
        last = head.caseId();
        sum.add(head);
        piece.add(head);
        if (piece.size() == PIECE) {
            compare(known.until(last));
        }
    }

    /** Ends it. */
    RootSum.Total total() {
        compare(known.rest());
        return sum.total();
    }

    /** How many chains are gone, shorter or other than they were known. */
    long contradicted() {
        return contradicted;
    }

    private void compare(NavigableMap<String, List<KnownHead>> before) {
        NavigableMap<String, EventHead> passed = new TreeMap<>();
        for (EventHead head : piece) {
            List<KnownHead> ofCase = before.remove(head.caseId());
            if (all || ofCase == null || !isSame(latest(ofCase), head)) {
                passed.put(head.caseId(), head);
            }
            contradicted += ofCase != null && contradicts(latest(ofCase), head) ? 1 : 0;
        }
        piece.clear();
        before.forEach((id, ofCase) -> {
            if (!latest(ofCase).isGone() && latest(ofCase).root() >= lastFull) {
                contradicted++;
                passed.put(id, HeadLines.gone(id));
            }
        });
        passed.values().forEach(changed);
    }

    private static KnownHead latest(List<KnownHead> known) {
        return known.get(known.size() - 1);
    }

    private static boolean isSame(KnownHead known, EventHead head) {
        return HeadLines.line(known.head()).equals(HeadLines.line(head));
    }

    private static boolean contradicts(KnownHead known, EventHead head) {
        return head.number() < known.head().number()
                || head.number() == known.head().number() && !isSame(known, head);
    }
}
