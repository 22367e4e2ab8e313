package ${package}.internal;

import org.yimen.spi.item.Statuses;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Households;

/** Invented households. */
final class Samples {
    private Samples() {}

    /** One meal a day for someone who receives the minimum living allowance. */
    static Applications assisted() {
        return Applications.forItem(new ${itemClass}Item())
                .of(Households.aFamilyOf("王建国").born(1948, 3, 1))
                .holding(Statuses.MINIMUM_LIVING, "household")
                .answer("mealsPerDay", 1);
    }
}
