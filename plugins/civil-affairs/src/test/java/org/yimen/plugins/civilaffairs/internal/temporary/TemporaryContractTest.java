package org.yimen.plugins.civilaffairs.internal.temporary;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.RescueItemContract;

final class TemporaryContractTest extends RescueItemContract {
    @Override
    protected RescueItem item() {
        return new TemporaryAssistance();
    }

    @Override
    protected List<Application> samples() {
        return Samples.all();
    }
}
