package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class CallTimeTest {
    @ParameterizedTest
    @CsvSource({
        // budget, worked, collected, excused
        "1000,1000,0,false",
        "1000,600,0,false",
        "1000,400,0,true",
        "1000,5,0,true",
        "1000,5,900,true",
        "1000,5,5000,true",
        // It had what was left, and used it.
        "1000,100,900,false",
        "1000,300,700,false"
    })
    void a_call_is_excused_if_it_got_less_than_half_of_the_time_there_was(
            long budget, long worked, long collected, boolean excused) {
        assertThat(CallTime.isTooLittle(
                        Duration.ofMillis(budget), Duration.ofMillis(worked), Duration.ofMillis(collected)))
                .isEqualTo(excused);
    }

    /** Whoever waits of his own accord has no excuse, however little he worked. */
    @Test
    void a_thread_that_waits_is_not_starved() throws Exception {
        AtomicReference<CallTime> time = new AtomicReference<>();
        CountDownLatch never = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            time.set(CallTime.start());
            try {
                never.await();
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }

        assertThat(time.get().wasStarved(Duration.ofHours(1))).isFalse();
        waiting.interrupt();
        waiting.join();
    }

    @Test
    void a_thread_that_reads_is_not_starved() throws Exception {
        AtomicReference<CallTime> time = new AtomicReference<>();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread reading = new Thread(() -> {
                time.set(CallTime.start());
                try {
                    silent.accept();
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            reading.start();
            while (!isInDevice(reading)) {
                Thread.sleep(1);
            }

            assertThat(time.get().wasStarved(Duration.ofHours(1))).isFalse();
        }
    }

    private static boolean isInDevice(Thread thread) {
        StackTraceElement[] frames = thread.getStackTrace();
        return frames.length > 0
                && frames[0].isNativeMethod()
                && frames[0].getClassName().startsWith("sun.nio.");
    }

    @Test
    void a_thread_that_works_and_got_next_to_nothing_of_a_long_budget_is_starved() throws Exception {
        AtomicReference<CallTime> time = new AtomicReference<>();
        Thread working = new Thread(() -> {
            time.set(CallTime.start());
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        working.start();
        while (time.get() == null) {
            Thread.sleep(1);
        }

        assertThat(time.get().wasStarved(Duration.ofHours(1))).isTrue();
        assertThat(time.get().wasStarved(Duration.ofNanos(1))).isFalse();
        working.interrupt();
        working.join();
    }
}
