package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yimen.casework.port.AttemptStore.Attempts;

abstract class AttemptStoreContract extends StoreContract {
    private static final int GUESSERS = 8;
    private static final int EACH = 10;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void what_was_counted_is_found_and_nothing_of_others() {
        Attempts locked = new Attempts(5, Optional.of(Cases.NOW.plusMinutes(15)));
        count(locked);

        assertThat(found(subject)).contains(locked);
        assertThat(found("another")).isEmpty();
    }

    @Test
    void a_subject_that_is_looked_at_is_not_counted() {
        write(stores -> stores.attempts().lock(subject));
        assertThat(found(subject)).isEmpty();
    }

    @Test
    void guesses_at_once_are_counted_one_by_one_from_the_first_on() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(GUESSERS);
        CountDownLatch all = new CountDownLatch(GUESSERS);
        try {
            List<Future<?>> guessing = new ArrayList<>();
            for (int i = 0; i < GUESSERS; i++) {
                guessing.add(guessers.submit(() -> {
                    all.countDown();
                    all.await();
                    for (int k = 0; k < EACH; k++) {
                        countOneMore();
                    }
                    return null;
                }));
            }
            for (Future<?> one : guessing) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            guessers.shutdownNow();
        }
        assertThat(found(subject)).contains(new Attempts(GUESSERS * EACH, Optional.empty()));
    }

    @Test
    void what_was_counted_long_ago_is_forgotten() {
        count(new Attempts(3, Optional.empty()));

        write(stores -> stores.attempts().removeOlderThan(Cases.NOW));
        assertThat(found(subject)).as("not yet").isPresent();
        assertThat(this.<Integer>write(stores -> stores.attempts().removeOlderThan(Cases.NOW.plusNanos(1))))
                .isPositive();
        assertThat(found(subject)).isEmpty();
    }

    private void countOneMore() {
        write(stores -> {
            int before = stores.attempts().lock(subject).map(Attempts::wrong).orElse(0);
            stores.attempts().save(subject, new Attempts(before + 1, Optional.empty()), Cases.NOW);
            return before;
        });
    }

    private void count(Attempts attempts) {
        write(stores -> {
            stores.attempts().lock(subject);
            stores.attempts().save(subject, attempts, Cases.NOW);
            return attempts;
        });
    }

    private Optional<Attempts> found(String of) {
        return read(stores -> stores.attempts().find(of));
    }
}
