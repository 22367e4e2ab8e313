package org.yimen.persistence.internal;

import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.ReleaseId;

/** Releases as columns name them: {@code civil-affairs/minimum-living-allowance:1.4.0}. */
final class ReleaseIds {
    private ReleaseIds() {}

    static ReleaseId parse(String text) {
        int colon = text.lastIndexOf(':');
        return new ReleaseId(ItemCode.parse(text.substring(0, colon)), ItemVersion.parse(text.substring(colon + 1)));
    }
}
