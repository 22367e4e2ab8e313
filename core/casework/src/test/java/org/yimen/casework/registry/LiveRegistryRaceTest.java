package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestRegistry.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.item.ItemCode;

@Timeout(60)
class LiveRegistryRaceTest {
    private static final int INSTALLERS = 4;
    private static final int ROUNDS = 25;

    @Test
    void readers_see_whole_snapshots_while_items_come_and_go() throws Exception {
        try (TestRegistry platform = new TestRegistry()) {
            TestItem stable = new TestItem();
            platform.install(stable);
            AtomicBoolean done = new AtomicBoolean();
            ExecutorService threads = Executors.newFixedThreadPool(INSTALLERS + 2);
            List<Future<?>> work = new ArrayList<>();
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < INSTALLERS; i++) {
                int number = i;
                work.add(threads.submit(() -> comeAndGo(platform, number)));
            }
            for (int i = 0; i < 2; i++) {
                readers.add(
                        threads.submit(() -> read(platform.registry, stable.id().item(), done)));
            }
            for (Future<?> installer : work) {
                installer.get(50, TimeUnit.SECONDS);
            }
            done.set(true);
            for (Future<?> reader : readers) {
                reader.get(10, TimeUnit.SECONDS);
            }
            threads.shutdown();

            assertThat(platform.registry.all()).hasSize(1);
            assertThat(platform.registry.problems()).isEmpty();
            assertComingsAndGoingsAlternate(platform.diary);
        }
    }

    private static void comeAndGo(TestRegistry platform, int number) {
        String department = "department-" + (char) ('a' + number);
        BundleInfo info = bundle(100 + number, "org.example." + department, "1.0.0");
        for (int round = 0; round < ROUNDS; round++) {
            TestItem item = TestItem.of(department + "/aid", "1.0.0");
            item.uses = List.of(TestItem.use(department + ".own@1", "school"));
            FactDefinition fact = TestRegistry.fact(department + ".own", TestItem.questions("school"));
            String handle = department + round;
            platform.registry.itemArrived(handle, () -> item, () -> info);
            platform.registry.providerArrived(handle + "p", () -> new OwnFacts(department, fact), () -> info);
            platform.registry.left(handle + "p");
            platform.registry.left(handle);
        }
    }

    private static void read(LiveRegistry registry, ItemCode stable, AtomicBoolean done) {
        while (!done.get()) {
            assertThat(registry.current(stable, LocalDate.of(2026, 8, 3))).isPresent();
            assertThat(registry.all())
                    .allSatisfy(item -> assertThat(item.release().name()).isNotBlank());
            registry.problems();
        }
    }

    /** Told in the order they happened: nothing leaves before it has come, nor comes twice. */
    private static void assertComingsAndGoingsAlternate(List<String> diary) {
        Map<String, Character> last = new HashMap<>();
        for (String entry : diary) {
            String release = entry.substring(1).split(" ")[0];
            Character before = last.put(release, entry.charAt(0));
            assertThat(entry.charAt(0)).as(entry).isEqualTo(before == null || before == '-' ? '+' : '-');
        }
        assertThat(diary).hasSizeGreaterThanOrEqualTo(2 * INSTALLERS * ROUNDS);
    }

    private record OwnFacts(String department, FactDefinition fact) implements org.yimen.spi.fact.FactProvider {
        @Override
        public List<FactDefinition> facts() {
            return List.of(fact);
        }
    }
}
