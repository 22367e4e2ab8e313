package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.application;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yimen.spi.item.Application;

/** Figures, printed and not judged: they hang on the machine. */
@Tag("soak")
@EnabledIfSystemProperty(named = "yimen.soak", matches = "true")
class RegistrySoakTest {
    private static final int WARM = 20_000;
    private static final int MEASURED = 20_000;

    @Test
    void what_the_guard_costs_a_call() {
        try (TestRegistry platform = new TestRegistry()) {
            TestItem item = new TestItem();
            LiveItem live = platform.install(item);
            Application application = application();
            long guarded = median(
                    () -> assertThat(live.track(application).isAnswered()).isTrue());
            long bare = median(() -> assertThat(item.track(application)).isNotNull());

            System.out.printf("a guarded call: p50 %.1f us, bare %.1f us%n", guarded / 1e3, bare / 1e3);
        }
    }

    @Test
    void how_long_an_item_takes_to_be_seen() {
        try (TestRegistry platform = new TestRegistry()) {
            long[] times = new long[200];
            for (int i = 0; i < times.length; i++) {
                long before = System.nanoTime();
                platform.install(TestItem.of("civil-affairs/item-n" + i, "1.0.0"));
                times[i] = System.nanoTime() - before;
            }
            Arrays.sort(times);

            System.out.printf(
                    "arrival to visible with up to 200 items: p50 %.2f ms, most %.2f ms%n",
                    times[100] / 1e6, times[199] / 1e6);
        }
    }

    private static long median(Runnable call) {
        for (int i = 0; i < WARM; i++) {
            call.run();
        }
        long[] times = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long before = System.nanoTime();
            call.run();
            times[i] = System.nanoTime() - before;
        }
        Arrays.sort(times);
        return times[MEASURED / 2];
    }
}
