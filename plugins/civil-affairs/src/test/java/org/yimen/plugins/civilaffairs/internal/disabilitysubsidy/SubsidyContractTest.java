package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.RescueItemContract;

final class SubsidyContractTest extends RescueItemContract {
    @Override
    protected RescueItem item() {
        return new DisabilitySubsidy();
    }

    @Override
    protected List<Application> samples() {
        return Samples.all();
    }
}
