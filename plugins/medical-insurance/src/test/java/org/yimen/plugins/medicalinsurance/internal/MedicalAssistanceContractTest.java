package org.yimen.plugins.medicalinsurance.internal;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.RescueItemContract;

class MedicalAssistanceContractTest extends RescueItemContract {
    @Override
    protected RescueItem item() {
        return new MedicalAssistanceItem();
    }

    @Override
    protected List<Application> samples() {
        return List.of(
                Samples.poorByIllness("43119").build(),
                Samples.holding("minimum-living", "household", "20000").build(),
                Samples.premium().build());
    }
}
