package org.yimen.casework.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/**
 * One paper of a case, asked once for all items that need it.
 *
 * @param need never {@code null}
 * @param items who needs it; never {@code null} or empty
 * @param scans uploaded so far; never {@code null}
 * @param seenOnPaper whether the clerk saw it on paper without a scan
 */
public record CaseMaterial(MaterialNeed need, List<ItemCode> items, List<Scan> scans, boolean seenOnPaper) {
    public CaseMaterial {
        Objects.requireNonNull(need, "need");
        items = List.copyOf(items);
        scans = List.copyOf(scans);
    }

    public boolean isProvided() {
        return seenOnPaper || !scans.isEmpty();
    }

    /** Whether the applicant still owes it before acceptance. */
    public boolean isMissingForAcceptance() {
        return isOwedBy(NeededBy.ACCEPTANCE);
    }

    /** Whether the applicant still owes it when this stage is reached. */
    public boolean isOwedBy(NeededBy stage) {
        return !isProvided() && need.neededBy().compareTo(stage) <= 0 && need.obtainedBy() == ObtainedBy.APPLICANT;
    }

    /** The same paper as if nobody had brought it: the scans stay in the store and on the chain. */
    public CaseMaterial askedAnew() {
        return new CaseMaterial(need, items, List.of(), false);
    }

    /** Whether one of its scans has this digest. */
    public boolean holds(String digest) {
        return scans.stream().anyMatch(scan -> scan.digest().equals(digest));
    }

    public CaseMaterial with(Scan scan) {
        List<Scan> more = new ArrayList<>(scans);
        more.removeIf(known -> known.digest().equals(scan.digest()));
        more.add(scan);
        return new CaseMaterial(need, items, more, seenOnPaper);
    }

    public CaseMaterial seen() {
        return new CaseMaterial(need, items, scans, true);
    }
}
