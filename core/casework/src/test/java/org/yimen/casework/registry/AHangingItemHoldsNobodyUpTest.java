package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.application;
import static org.yimen.casework.registry.TestItem.of;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What does not answer costs its caller a budget, and the others nothing. */
class AHangingItemHoldsNobodyUpTest extends GuardedItem {
    @Test
    void a_hanging_item_keeps_its_caller_for_its_budget_only() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        item.materials = application -> hang(never);
        LiveItem live = platform.install(item);
        long before = System.nanoTime();
        Fault fault = faultOf(live.materials(application()));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(platform.sentences()).contains("未应答的调用1个");
        never.countDown();
        waitUntil(() -> platform.sentences().contains("未应答的调用0个"));
    }

    /** Otherwise one application that hangs would take every place an item has. */
    @Test
    void while_a_call_hangs_the_same_household_gets_no_other_place() {
        CountDownLatch never = new CountDownLatch(1);
        item.materials = application -> hang(never);
        LiveItem live = platform.install(item);
        assertThat(faultOf(live.materials(of(1))).kind()).isEqualTo(Fault.Kind.TIMED_OUT);
        for (int i = 0; i < 10; i++) {
            assertThat(faultOf(live.materials(of(1))).kind()).isEqualTo(Fault.Kind.BUSY);
        }

        assertThat(live.subject().health().hungCalls()).isEqualTo(1);
        assertThat(live.track(of(2)).isAnswered()).isTrue();
        never.countDown();
    }

    @Test
    void hung_calls_of_one_item_cannot_take_the_others_threads() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        item.materials = application -> hang(never);
        LiveItem hanging = platform.install(item);
        LiveItem good = platform.install(TestItem.of("civil-affairs/other", "1.0.0"));
        ExecutorService clerks = Executors.newFixedThreadPool(12);
        List<Future<Fault.Kind>> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int household = i;
            asked.add(clerks.submit(
                    () -> faultOf(hanging.materials(of(household))).kind()));
        }
        for (Future<Fault.Kind> kind : asked) {
            assertThat(kind.get(10, TimeUnit.SECONDS))
                    .isIn(Fault.Kind.TIMED_OUT, Fault.Kind.BUSY, Fault.Kind.QUARANTINED);
        }
        clerks.shutdown();

        assertThat(hanging.subject().health().hungCalls()).isBetween(3, TestRegistry.SETTINGS.callsPerPlugin());
        assertThat(good.track(application()).isAnswered()).isTrue();
        platform.registry.lift(hanging.release().id());
        for (int i = 0; i < 3; i++) {
            hanging.materials(of(20 + i));
        }
        assertThat(hanging.subject().health().hungCalls()).isLessThanOrEqualTo(TestRegistry.SETTINGS.callsPerPlugin());
        never.countDown();
    }

    private static void waitUntil(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting").isLessThan(end);
            Thread.sleep(5);
        }
    }
}
