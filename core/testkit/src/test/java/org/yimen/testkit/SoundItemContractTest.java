package org.yimen.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;

/** The contract as a department runs it, on an item that keeps it. */
class SoundItemContractTest extends RescueItemContract {
    @Override
    protected RescueItem item() {
        return new TinyItem();
    }

    @Override
    protected List<Application> samples() {
        return List.of(Applications.forItem(item())
                .of(Households.aFamilyOf("王建国").born(1948, 2, 29))
                .answer("meals", 2)
                .build());
    }

    @Test
    void the_kit_holds_nothing_against_a_sound_item() {
        assertThat(allComplaints()).isEmpty();
    }
}
