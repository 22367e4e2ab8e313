package org.yimen.itests.hostile;

import org.yimen.spi.item.ItemRelease;

/** Fails when it is asked who it is. */
public class ThrowsInRelease extends BrokenSchema {
    @Override
    public ItemRelease release() {
        throw new IllegalStateException("spoilt on purpose");
    }
}
