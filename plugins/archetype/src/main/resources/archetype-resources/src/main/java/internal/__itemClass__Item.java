package ${package}.internal;

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
 * ${itemName}. What does not depend on an application stands in the folder {@code ${itemCode}} beside this class; the rules
 * stand in Java. Thread-safe: the platform calls from several threads at once, and gives each call one second.
 */
@Component(service = RescueItem.class)
public final class ${itemClass}Item extends DescribedItem {
    public ${itemClass}Item() {
        super("${itemCode}");
    }

    /** Every paper with its reason and rule; the same paper asked by two items is brought once. */
    @Override
    public List<MaterialNeed> materials(Application application) {
        return ${itemClass}Papers.of(application);
    }

    /** All findings at once. An unfinished draft is normal: never throw. */
    @Override
    public List<Finding> validate(Application application) {
        return ${itemClass}Checks.of(application);
    }

    /** Advice, never a decision: what is not known yet stays open and says what would settle it. */
    @Override
    public Assessment assess(Application application) {
        return Assessment.of(${itemClass}Grounds.of(application), benefit(application));
    }

    /** By the parameters of the application's day; empty if nothing can be computed yet. */
    @Override
    public Optional<Benefit> benefit(Application application) {
        return ${itemClass}Amount.of(application);
    }
}
