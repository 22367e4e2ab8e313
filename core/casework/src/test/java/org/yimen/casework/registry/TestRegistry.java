package org.yimen.casework.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactProvider;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.item.RescueItem;

/** A registry with a clock that stands, short budgets, and a diary of its events. */
final class TestRegistry implements AutoCloseable {
    static final GuardSettings SETTINGS =
            new GuardSettings(Duration.ofMillis(200), Duration.ofMillis(1_500), 3, Duration.ofMinutes(10), 4, 64);

    final SteppedClock clock = new SteppedClock();
    final ItemGuard guard = new ItemGuard(SETTINGS, clock, clock);
    final LiveRegistry registry = new LiveRegistry(guard);
    final List<String> diary = new CopyOnWriteArrayList<>();
    private int handles;

    TestRegistry() {
        registry.addListener(new CatalogueListener() {
            @Override
            public void arrived(LiveItem item) {
                diary.add("+" + item.release().id() + " " + item.digest());
            }

            @Override
            public void left(ReleaseId release) {
                diary.add("-" + release);
            }

            @Override
            public void quarantined(LiveItem item, Fault fault) {
                diary.add("!" + item.release().id() + " " + fault.kind());
            }
        });
    }

    static BundleInfo bundle(int id, String name, String version) {
        return new BundleInfo(id, name, version, "digest-" + name + "-" + version);
    }

    LiveItem install(TestItem item) {
        deploy(item, bundle(1, "org.example.civil-affairs", "1.0.0"));
        return registry.find(item.id()).orElseThrow(() -> new AssertionError(sentences()));
    }

    Object deploy(RescueItem item, BundleInfo bundle) {
        return deploy((Supplier<RescueItem>) () -> item, bundle);
    }

    Object deploy(Supplier<RescueItem> item, BundleInfo bundle) {
        Object handle = "handle " + ++handles;
        registry.itemArrived(handle, item, () -> bundle);
        return handle;
    }

    /** The handle of what was deployed last. */
    Object lastHandle() {
        return "handle " + handles;
    }

    Object publish(String department, BundleInfo bundle, FactDefinition... facts) {
        Object handle = "handle " + ++handles;
        registry.providerArrived(
                handle,
                () -> new FactProvider() {
                    @Override
                    public String department() {
                        return department;
                    }

                    @Override
                    public List<FactDefinition> facts() {
                        return List.of(facts);
                    }
                },
                () -> bundle);
        return handle;
    }

    static FactDefinition fact(String name, Document schema) {
        return FactDefinition.first(name, "信息项", schema);
    }

    List<OperatorFinding.Kind> kinds() {
        return registry.problems().stream().map(OperatorFinding::kind).toList();
    }

    String sentences() {
        List<String> sentences = new ArrayList<>();
        registry.problems().forEach(finding -> sentences.add(finding.sentence()));
        return String.join("\n", sentences);
    }

    @Override
    public void close() {
        guard.close();
    }

    /** Stands until it is moved, and rings for what comes due on the way. */
    static final class SteppedClock extends Clock implements Alarm {
        private record Task(Instant due, Runnable work) {}

        private final List<Task> tasks = new CopyOnWriteArrayList<>();
        private volatile Instant now = Instant.parse("2026-08-03T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
            List<Task> due =
                    tasks.stream().filter(task -> !task.due().isAfter(now)).toList();
            tasks.removeAll(due);
            due.forEach(task -> task.work().run());
        }

        @Override
        public void after(Duration pause, Runnable task) {
            tasks.add(new Task(now.plus(pause), task));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
