package ${package}.internal;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;
import org.yimen.testkit.RescueItemContract;

/** The whole contract; a failure names the rule and how to mend it. */
class ${itemClass}ContractTest extends RescueItemContract {
    @Override
    protected RescueItem item() {
        return new ${itemClass}Item();
    }

    @Override
    protected List<Application> samples() {
        return List.of(Samples.assisted().build());
    }
}
