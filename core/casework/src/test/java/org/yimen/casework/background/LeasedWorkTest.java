package org.yimen.casework.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yimen.casework.app.memory.MemoryStores;
import org.yimen.casework.port.Stores;

/** Two nodes on one database, and a clock that nobody but the database has. */
class LeasedWorkTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final String SERIES = "done";

    private final MemoryStores stores = new MemoryStores();

    private Worker node(String name, Task task) {
        return new Worker(stores, new Worker.Terms("count", name, PERIOD, LEASE), task);
    }

    /** Counts to three in pieces of one, and says so in the database. */
    private static Optional<String> toThree(Stores stores, String progress) {
        int next = progress.isEmpty() ? 1 : Integer.parseInt(progress) + 1;
        stores.numbers().next(SERIES);
        return next < 3 ? Optional.of(Integer.toString(next)) : Optional.empty();
    }

    private long done() {
        return stores.write(all -> org.yimen.casework.domain.Outcome.done(
                                all.numbers().next(SERIES)))
                        .fold(next -> next, refusal -> 0L)
                - 1;
    }

    private void pass(Duration time) {
        stores.leaseClock.addAndGet(time.toNanos());
    }

    @Test
    void aRoundIsDoneByOneNodeAndTheNextWhenItIsDueWhoeverDoesIt() {
        Worker first = node("first", LeasedWorkTest::toThree);
        Worker second = node("second", LeasedWorkTest::toThree);

        first.look();
        second.look();
        first.look();
        assertThat(done()).isEqualTo(3);

        pass(PERIOD);
        second.look();
        first.look();
        assertThat(done()).as("with the number taken by the question before").isEqualTo(3 + 1 + 3);
    }

    @Test
    void aNodeThatDiedInTheMiddleIsFollowedFromItsLastPieceOnWhenItsLeaseHasRunOut() {
        Worker dying = node("dying", (all, progress) -> {
            if (progress.equals("2")) {
                throw new IllegalStateException("killed");
            }
            return toThree(all, progress);
        });
        Worker other = node("other", LeasedWorkTest::toThree);

        dying.look();
        pass(LEASE.minusNanos(1));
        other.look();
        assertThat(done()).as("the lease still holds").isEqualTo(2);

        pass(Duration.ofNanos(1));
        other.look();
        assertThat(done()).as("with the number taken by the question before").isEqualTo(2 + 1 + 1);
    }

    @Test
    void whatANodeDoesAfterItsLeaseWasTakenIsUndone() {
        Worker other = node("other", LeasedWorkTest::toThree);
        Worker sleepy = node("sleepy", (all, progress) -> {
            Optional<String> next = toThree(all, progress);
            pass(LEASE);
            assertThat(all.leases().take("count", "other", LEASE)).isPresent();
            return next;
        });

        sleepy.look();
        assertThat(done()).as("its own piece and what it saw of the other's").isZero();

        pass(LEASE);
        other.look();
        assertThat(done()).as("with the number taken by the question before").isEqualTo(1 + 3);
    }

    @Test
    void aLeaseThatIsKeptInTimeIsNotTaken() {
        Worker other = node("other", LeasedWorkTest::toThree);
        Worker slow = node("slow", (all, progress) -> {
            pass(LEASE.minusNanos(1));
            return toThree(all, progress);
        });
        slow.look();
        other.look();
        assertThat(done()).isEqualTo(3);
    }

    @Test
    void aRegularStopLetsThePieceEndAndGivesTheLeaseBackAtOnce() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Job stopping = new LeasedWork(stores, LEASE, "stopping")
                .every(Duration.ofMillis(1), "count", (all, progress) -> {
                    begun.countDown();
                    awaited(mayEnd);
                    return toThree(all, progress);
                });
        awaited(begun);
        Thread release = new Thread(mayEnd::countDown);
        Thread stop = new Thread(stopping::close);
        stop.start();
        while (stop.getState() != Thread.State.TIMED_WAITING && stop.isAlive()) {
            Thread.onSpinWait();
        }
        release.start();
        stop.join(TimeUnit.SECONDS.toMillis(20));

        assertThat(done()).isEqualTo(1);
        node("other", LeasedWorkTest::toThree).look();
        assertThat(done()).as("with the number taken by the question before").isEqualTo(1 + 1 + 2);
    }

    @Test
    void aTaskThatFailsIsTriedAgainAndHasNoHalfEffect() {
        boolean[] broken = {true};
        Worker node = node("node", (all, progress) -> {
            Optional<String> next = toThree(all, progress);
            if (broken[0]) {
                throw new IllegalStateException("broken");
            }
            return next;
        });
        node.look();
        assertThat(done()).isZero();
        broken[0] = false;
        pass(LEASE);
        node.look();
        assertThat(done()).as("with the number taken by the question before").isEqualTo(1 + 3);
    }

    @Test
    void aLeaseOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> new LeasedWork(stores, new Leases(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leaseInSeconds");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A configuration. */
    private record Leases(int leaseInSeconds) implements BackgroundConfiguration {
        @Override
        public Class<? extends java.lang.annotation.Annotation> annotationType() {
            return BackgroundConfiguration.class;
        }
    }
}
