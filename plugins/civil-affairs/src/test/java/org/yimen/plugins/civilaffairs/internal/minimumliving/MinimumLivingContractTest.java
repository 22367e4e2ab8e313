package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.RescueItemContract;

class MinimumLivingContractTest extends RescueItemContract {
    private final RescueItem item = new MinimumLivingItem();

    @Override
    protected RescueItem item() {
        return item;
    }

    @Override
    protected List<Application> samples() {
        return Samples.all();
    }
}
