package org.yimen.plugins.disabledfederation.internal;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.RescueItemContract;

class DisabilityCertificateContractTest extends RescueItemContract {
    @Override
    protected RescueItem item() {
        return new DisabilityCertificateItem();
    }

    @Override
    protected List<Application> samples() {
        return List.of(
                Samples.adult().build(),
                Samples.child().build(),
                Samples.rehabilitation().build(),
                Samples.renewal().build());
    }
}
