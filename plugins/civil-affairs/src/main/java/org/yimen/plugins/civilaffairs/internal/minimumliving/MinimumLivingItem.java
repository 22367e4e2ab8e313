package org.yimen.plugins.civilaffairs.internal.minimumliving;

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
 * 最低生活保障 (最低生活保障审核确认办法; 社会救助法 art. 18): a household, or in the cases of art. 8 a person alone, whose income a
 * head is below the local standard and whose property is within the local limits. Thread-safe.
 */
@Component(service = RescueItem.class)
public final class MinimumLivingItem extends DescribedItem {
    public MinimumLivingItem() {
        super("minimum-living-allowance");
    }

    /** A person who applies alone gets the allowance alone (低保办法 art. 8). */
    @Override
    public List<String> beneficiaries(Application application) {
        return List.of(
                AloneGround.appliesAlone(application)
                        ? AloneGround.holder(application).subject()
                        : "household");
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return MinimumLivingPapers.of(application);
    }

    @Override
    public List<Finding> validate(Application application) {
        return Check.run(MinimumLivingChecks.ALL, application);
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(
                AloneGround.appliesAlone(application)
                        ? AloneGrounds.reasons(application)
                        : HouseholdGrounds.reasons(application),
                benefit(application));
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return Allowance.of(application);
    }
}
