package org.yimen.plugins.civilaffairs.internal.rigidexpense;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.Applications;
import org.yimen.testkit.RescueItemContract;

class RigidExpenseContractTest extends RescueItemContract {
    private final RescueItem item = new RigidExpenseItem();

    @Override
    protected RescueItem item() {
        return item;
    }

    @Override
    protected List<Application> samples() {
        return List.of(Applications.forItem(item)
                .of(RigidExpenseTest.spending("40000", "medical", "20001"))
                .build());
    }
}
