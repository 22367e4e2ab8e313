package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.IdempotencyStore.Answer;
import org.yimen.casework.port.IdempotencyStore.Key;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.StaleVersionException;

abstract class ConcurrencyContract extends StoreContract {
    private static final int THREADS = 8;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void of_two_who_saw_the_same_handling_one_changes_it() throws Exception {
        Handling seen = stored(Cases.pending(stored(Cases.draft(Cases.DATIAN, "张三"))));
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger stale = new AtomicInteger();

        together(2, () -> {
            both.countDown();
            both.await();
            try {
                write(stores -> stores.handlings().update(seen.withWaiting(Optional.of("等待")), Optional.empty()));
            } catch (StaleVersionException lost) {
                stale.incrementAndGet();
            }
            return null;
        });

        assertThat(stale).hasValue(1);
        assertThat(this.<Long>read(stores ->
                        stores.handlings().find(seen.id()).orElseThrow().version()))
                .isEqualTo(2);
    }

    @Test
    void two_handlings_of_a_case_do_not_wait_for_each_other() throws Exception {
        CaseFile file = stored(Cases.draft(Cases.DATIAN, "张三"));
        Handling first = stored(Cases.pending(file));
        Handling second = stored(Cases.pending(file));
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);

        Future<?> held = threads.submit(() -> write(stores -> {
            Handling saved = stores.handlings().update(first.withWaiting(Optional.of("等")), Optional.empty());
            stores.events().append(Cases.event(file.id(), "first"));
            changed.countDown();
            await(other);
            return saved;
        }));
        await(changed);
        write(stores -> {
            stores.events().append(Cases.event(file.id(), "second"));
            return stores.handlings().update(second.withWaiting(Optional.of("等")), Optional.empty());
        });
        other.countDown();
        held.get(20, TimeUnit.SECONDS);

        assertThat(chain(file)).extracting(event -> event.event().type()).containsExactly("second", "first");
        Chains.assertUnbroken(file.id(), chain(file));
    }

    @Test
    void numbers_have_no_gap_and_no_double_from_their_first_use_on() throws Exception {
        String series = "receipt-" + file();
        int each = 25;
        CountDownLatch all = new CountDownLatch(THREADS);

        List<List<Long>> taken = together(THREADS, () -> {
            all.countDown();
            all.await();
            List<Long> mine = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                mine.add(write(stores -> stores.numbers().next(series)));
            }
            return mine;
        });

        assertThat(taken.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, THREADS * each).boxed().toList());
    }

    @Test
    void a_repeated_request_waits_for_the_first_and_has_no_second_effect() throws Exception {
        Key key = new Key(file(), "POST /api/v1/cases", "again");
        Answer answer = new Answer("ab", 201, java.util.Map.of(), "{}");
        AtomicInteger effects = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(THREADS);

        List<Boolean> first = together(THREADS, () -> {
            all.countDown();
            all.await();
            return write(stores -> {
                if (!stores.idempotency().take(key, "ab", Cases.NOW)) {
                    return false;
                }
                effects.incrementAndGet();
                pause(Duration.ofMillis(300));
                stores.idempotency().answer(key, answer);
                return true;
            });
        });

        assertThat(first).containsOnlyOnce(true);
        assertThat(effects).hasValue(1);
        assertThat(this.<Optional<Answer>>read(stores -> stores.idempotency().find(key)))
                .contains(answer);
    }

    @Test
    void a_repeated_request_takes_the_key_if_the_first_was_refused() throws Exception {
        Key key = new Key(file(), "POST /api/v1/cases", "after");
        CountDownLatch taken = new CountDownLatch(1);
        Future<Outcome<String>> refused = threads.submit(() -> transactions.write(stores -> {
            stores.idempotency().take(key, "ab", Cases.NOW);
            taken.countDown();
            pause(Duration.ofMillis(1500));
            return Outcome.refused(Refusal.stale());
        }));
        await(taken);

        assertThat(this.<Boolean>write(stores -> stores.idempotency().take(key, "ab", Cases.NOW)))
                .isTrue();
        assertThat(refused.get().isDone()).isFalse();
    }

    @Test
    void a_key_that_is_taken_leaves_the_transaction_usable() {
        Key key = new Key(file(), "POST /", "used");
        this.<Boolean>write(stores -> stores.idempotency().take(key, "ab", Cases.NOW));
        CaseFile draft = Cases.draft(Cases.DATIAN, "张三");

        write(stores -> {
            assertThat(stores.idempotency().take(key, "ab", Cases.NOW)).isFalse();
            return stores.cases().insert(draft);
        });

        assertThat(this.<Boolean>read(stores -> stores.cases().find(draft.id()).isPresent()))
                .isTrue();
    }

    @Test
    void chains_are_unbroken_whoever_writes_at_once_and_in_whatever_order() throws Exception {
        List<CaseFile> files = IntStream.range(0, 4)
                .mapToObj(i -> stored(Cases.draft(Cases.DATIAN, "张" + i)))
                .toList();
        AtomicInteger turn = new AtomicInteger();

        together(THREADS, () -> {
            for (int i = 0; i < 10; i++) {
                int first = turn.getAndIncrement();
                write(stores -> {
                    for (int k = 0; k < files.size(); k++) {
                        CaseFile file = files.get((first + k) % files.size());
                        stores.events().append(Cases.event(file.id(), "turn-" + first));
                    }
                    return first;
                });
            }
            return null;
        });

        for (CaseFile file : files) {
            assertThat(chain(file)).hasSize(THREADS * 10);
            Chains.assertUnbroken(file.id(), chain(file));
        }
    }

    @Test
    void two_windows_that_register_the_same_person_at_once_do_not_make_two() throws Exception {
        int serial = Regions.serial();
        CountDownLatch all = new CountDownLatch(THREADS);
        List<String> ids = together(THREADS, () -> {
            all.countDown();
            all.await();
            return write(stores -> {
                var fresh = Cases.person("张三", serial);
                var known = stores.persons()
                        .findByDocument(fresh.idType(), fresh.idNumber().orElseThrow());
                if (known.isEmpty()) {
                    stores.persons().save(fresh);
                }
                return known.orElse(fresh).id();
            });
        });
        assertThat(ids).hasSize(THREADS).containsOnly(ids.get(0));
    }

    private List<SealedEvent> chain(CaseFile file) {
        return read(stores -> stores.events().ofCase(file.id()));
    }

    private <T> List<T> together(int count, Callable<T> work) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(threads.submit(work));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get(60, TimeUnit.SECONDS));
        }
        return results;
    }

    private static String file() {
        return java.util.UUID.randomUUID().toString();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
