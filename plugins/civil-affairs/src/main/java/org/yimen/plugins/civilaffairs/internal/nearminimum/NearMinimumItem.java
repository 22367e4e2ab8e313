package org.yimen.plugins.civilaffairs.internal.nearminimum;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yimen.plugins.civilaffairs.internal.common.Check;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.support.DescribedItem;

/**
 * 最低生活保障边缘家庭认定 (社会救助法 art. 21; 低保办法 art. 8): a household that does not qualify for the allowance, whose income a
 * head is below 1.5 times the standard, or what the province sets, and whose property is within the local limits.
 * Thread-safe.
 */
@Component(service = RescueItem.class)
public final class NearMinimumItem extends DescribedItem {
    public NearMinimumItem() {
        super("near-minimum-living");
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return NearMinimumRules.papers(application);
    }

    @Override
    public List<Finding> validate(Application application) {
        return Check.run(NearMinimumRules.CHECKS, application);
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(NearMinimumGrounds.reasons(application), benefit(application));
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return NearMinimumRules.recognition(application);
    }
}
