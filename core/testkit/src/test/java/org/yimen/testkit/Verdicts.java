package org.yimen.testkit;

import java.util.List;
import java.util.Set;
import org.yimen.spi.item.RescueItem;

/** What the kit says of an item. */
final class Verdicts {
    private Verdicts() {}

    static String held(RescueItem item) {
        List<String> complaints = contractOf(item, Set.of()).allComplaints();
        return String.join("\n", complaints);
    }

    static RescueItemContract contractOf(RescueItem item, Set<String> demanded) {
        return new RescueItemContract() {
            @Override
            protected RescueItem item() {
                return item;
            }

            @Override
            protected Set<String> demandedAlthoughShared() {
                return demanded;
            }
        };
    }
}
