package org.yimen.itests.hostile;

import org.yimen.spi.item.ItemRelease;

/** Goes by a name of twenty thousand characters. */
public class GiantName extends BrokenSchema {
    @Override
    public ItemRelease release() {
        ItemRelease sound = super.release();
        return new ItemRelease(
                sound.id(),
                sound.departmentName(),
                "名".repeat(20_000),
                sound.aliases(),
                sound.group(),
                sound.lawGroup(),
                sound.basis(),
                sound.effectiveFrom(),
                sound.effectiveTo(),
                sound.season(),
                sound.venues(),
                sound.claimant(),
                sound.tracks(),
                sound.statuses(),
                sound.counters(),
                sound.review(),
                sound.parameters(),
                sound.meansTested(),
                sound.changeNote());
    }
}
