package org.yimen.plugins.civilaffairs.internal.temporary;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.support.DescribedItem;

/**
 * 临时救助 by 社会救助法 art. 29, 37 and 50 and the opinions of 2018 and 2026. Stateless; safe for several threads.
 */
@Component(service = RescueItem.class)
public final class TemporaryAssistance extends DescribedItem {
    public TemporaryAssistance() {
        super("temporary-assistance");
    }

    @Override
    public String track(Application application) {
        return Route.of(new Need(application)).track();
    }

    /** The member whom the trouble struck: the counter runs by person and cause. */
    @Override
    public List<String> beneficiaries(Application application) {
        return List.of(new Need(application).subject());
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return TemporaryPapers.of(new Need(application));
    }

    @Override
    public List<Finding> validate(Application application) {
        return TemporaryChecks.of(new Need(application));
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(TemporaryGrounds.of(new Need(application)), benefit(application));
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return TemporaryBenefit.of(new Need(application));
    }
}
