package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.LeaseStore.Lease;

abstract class LeaseStoreContract extends StoreContract {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int NODES = 8;

    private final String name = "work-" + UUID.randomUUID();
    private final ExecutorService nodes = Executors.newFixedThreadPool(NODES);

    @AfterEach
    void end() {
        nodes.shutdownNow();
    }

    @Test
    void of_many_who_want_the_same_work_at_once_one_gets_it() throws Exception {
        CountDownLatch all = new CountDownLatch(NODES);
        List<Future<Optional<Lease>>> asked = IntStream.range(0, NODES)
                .mapToObj(node -> nodes.submit((Callable<Optional<Lease>>) () -> {
                    all.countDown();
                    all.await();
                    return take("node-" + node, LONG);
                }))
                .toList();
        int taken = 0;
        for (Future<Optional<Lease>> one : asked) {
            taken += one.get(60, TimeUnit.SECONDS).isPresent() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void each_work_is_taken_on_its_own() {
        assertThat(take("first", LONG)).isPresent();
        assertThat(this.<Optional<Lease>>write(stores -> stores.leases().take(name + "-other", "second", LONG)))
                .isPresent();
    }

    @Test
    void what_was_not_kept_in_time_is_taken_by_another_who_goes_on_where_the_first_was() throws InterruptedException {
        Lease first = take("first", LONG).orElseThrow();
        assertThat(keep(first.at("half"), Duration.ofMillis(300))).isTrue();
        assertThat(take("second", LONG)).as("too early").isEmpty();
        Thread.sleep(400);

        Lease second = take("second", LONG).orElseThrow();

        assertThat(second.progress()).isEqualTo("half");
        assertThat(second.token()).isGreaterThan(first.token());
        assertThat(keep(first.at("all"), LONG))
                .as("it is not the first one's any more")
                .isFalse();
        assertThat(keep(second, LONG)).isTrue();
    }

    @Test
    void a_lease_that_ran_out_is_kept_if_nobody_took_it() throws InterruptedException {
        Lease lease = take("first", Duration.ofMillis(50)).orElseThrow();
        Thread.sleep(100);
        assertThat(keep(lease, LONG)).isTrue();
        assertThat(take("second", LONG)).isEmpty();
    }

    @Test
    void what_is_given_back_is_free_at_once() {
        Lease lease = take("first", LONG).orElseThrow();
        assertThat(keep(lease.at("half"), Duration.ZERO)).isTrue();
        assertThat(take("second", LONG).orElseThrow().progress()).isEqualTo("half");
    }

    @Test
    void progress_is_kept_with_the_effect_or_not_at_all() {
        Lease lease = take("first", LONG).orElseThrow();
        transactions.write(stores -> {
            stores.leases().keep(lease.at("half"), Duration.ZERO);
            return Outcome.refused(Refusal.stale());
        });
        assertThat(take("second", LONG)).as("it was not given back").isEmpty();
        keep(lease, Duration.ZERO);
        assertThat(take("second", LONG).orElseThrow().progress()).isEmpty();
    }

    /** The database itself holds the two apart: nobody can slip in between the last look at the lease and the commit. */
    @Test
    void nobody_takes_it_between_keeping_it_and_the_end_of_the_transaction() throws Exception {
        Lease lease = take("first", Duration.ofMillis(1)).orElseThrow();
        Thread.sleep(10);
        CountDownLatch kept = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<Boolean> working = nodes.submit(() -> write(stores -> {
            boolean held = stores.leases().keep(lease.at("done"), LONG);
            kept.countDown();
            await(mayCommit);
            return held;
        }));
        await(kept);
        Future<Optional<Lease>> taking = nodes.submit(() -> take("second", LONG));
        Thread.sleep(200);
        assertThat(taking.isDone()).as("it waits for the first to end").isFalse();
        mayCommit.countDown();

        assertThat(working.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(taking.get(20, TimeUnit.SECONDS)).isEmpty();
    }

    private Optional<Lease> take(String holder, Duration time) {
        return write(stores -> stores.leases().take(name, holder, time));
    }

    private boolean keep(Lease lease, Duration time) {
        return write(stores -> stores.leases().keep(lease, time));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
