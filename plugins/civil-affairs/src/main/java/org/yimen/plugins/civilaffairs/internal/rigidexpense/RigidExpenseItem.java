package org.yimen.plugins.civilaffairs.internal.rigidexpense;

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
 * 刚性支出困难家庭认定 (社会救助法 art. 22; 刚性支出困难家庭认定办法): a household that is neither 低保, 特困 nor 边缘, whose income a head is below
 * last year's local disposable income, whose property is within the local limits, and whose rigid expenses of the twelve
 * months before the application exceed the local share of its income. Thread-safe.
 */
@Component(service = RescueItem.class)
public final class RigidExpenseItem extends DescribedItem {
    public RigidExpenseItem() {
        super("rigid-expense-household");
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return RigidExpensePapers.of(application);
    }

    @Override
    public List<Finding> validate(Application application) {
        return Check.run(RigidExpenseChecks.ALL, application);
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(RigidExpenseGrounds.reasons(application), benefit(application));
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return RigidExpenseGrounds.recognition(application);
    }
}
