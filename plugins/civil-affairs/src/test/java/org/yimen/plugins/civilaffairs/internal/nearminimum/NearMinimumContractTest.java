package org.yimen.plugins.civilaffairs.internal.nearminimum;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.Applications;
import org.yimen.testkit.RescueItemContract;

class NearMinimumContractTest extends RescueItemContract {
    private final RescueItem item = new NearMinimumItem();

    @Override
    protected RescueItem item() {
        return item;
    }

    @Override
    protected List<Application> samples() {
        return List.of(Applications.forItem(item)
                .of(NearMinimumTest.household("18000"))
                .build());
    }
}
