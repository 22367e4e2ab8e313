package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.RescueItemContract;

final class ExtremePovertyContractTest extends RescueItemContract {
    @Override
    protected RescueItem item() {
        return new ExtremePovertySupport();
    }

    @Override
    protected List<Application> samples() {
        return Samples.all();
    }
}
