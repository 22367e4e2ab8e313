package org.yimen.spi.item;

import java.util.Objects;

/**
 * One release of one item: what a case is pinned to.
 *
 * @param item never {@code null}
 * @param version never {@code null}
 */
public record ReleaseId(ItemCode item, ItemVersion version) implements Comparable<ReleaseId> {
    public ReleaseId {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(version, "version");
    }

    @Override
    public int compareTo(ReleaseId other) {
        int byItem = item.compareTo(other.item);
        return byItem != 0 ? byItem : version.compareTo(other.version);
    }

    /** {@code civil-affairs/minimum-living-allowance:1.4.0}. */
    @Override
    public String toString() {
        return item + ":" + version;
    }
}
