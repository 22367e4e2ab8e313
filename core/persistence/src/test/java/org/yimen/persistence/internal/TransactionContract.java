package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;

abstract class TransactionContract extends StoreContract {
    private static final Outcome<CaseFile> NO = Outcome.refused(Refusal.stale());

    @Test
    void a_refusal_leaves_nothing_behind() {
        CaseFile file = Cases.draft(Cases.DATIAN, "张三");
        String series = "refused-" + file.id();

        Outcome<CaseFile> outcome = transactions.write(stores -> {
            everything(stores, file, series);
            return NO;
        });

        assertThat(outcome).isEqualTo(NO);
        assertNothingOf(file, series);
    }

    @Test
    void an_exception_leaves_nothing_behind_and_comes_out_as_it_is() {
        for (Throwable thrown : List.of(new IllegalArgumentException("wrong"), new AssertionError("broken"))) {
            CaseFile file = Cases.draft(Cases.DATIAN, "张三");
            String series = "thrown-" + file.id();

            assertThatThrownBy(() -> transactions.write(stores -> {
                        everything(stores, file, series);
                        return sneaky(thrown);
                    }))
                    .isSameAs(thrown);

            assertNothingOf(file, series);
        }
    }

    @Test
    void a_nested_write_joins_and_is_seen_inside_before_it_is_committed() {
        CaseFile file = Cases.draft(Cases.DATIAN, "张三");

        Outcome<CaseFile> outcome = transactions.write(outer -> {
            transactions.write(inner -> Outcome.done(inner.cases().insert(file)));
            Optional<CaseFile> seen = transactions.read(inner -> inner.cases().find(file.id()));
            return Outcome.done(outer.cases().update(seen.orElseThrow().withReceipt("收" + file.id())));
        });

        assertThat(outcome.isDone()).isTrue();
        assertThat(find(file).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_refusal_of_a_nested_write_undoes_the_outer_one_too() {
        CaseFile file = Cases.draft(Cases.DATIAN, "张三");

        Outcome<CaseFile> outcome = transactions.write(outer -> {
            outer.cases().insert(file);
            return transactions.write(inner -> NO);
        });

        assertThat(outcome).isEqualTo(NO);
        assertThat(find(file)).isEmpty();
    }

    @Test
    void a_nested_refusal_that_is_passed_over_is_a_mistake_and_undoes_everything() {
        CaseFile file = Cases.draft(Cases.DATIAN, "张三");

        assertThatThrownBy(() -> transactions.write(outer -> {
                    transactions.write(inner -> NO);
                    return Outcome.done(outer.cases().insert(file));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(find(file)).isEmpty();
    }

    @Test
    void a_read_changes_nothing_and_holds_no_write() {
        CaseFile file = Cases.draft(Cases.DATIAN, "张三");

        transactions.<CaseFile>read(stores -> stores.cases().insert(file));
        assertThat(find(file)).isEmpty();
        assertThatThrownBy(() -> transactions.<Outcome<CaseFile>>read(outer ->
                        transactions.write(inner -> Outcome.done(inner.cases().insert(file)))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stores_are_of_no_use_after_their_transaction_or_on_another_thread() {
        AtomicReference<Stores> kept = new AtomicReference<>();
        read(stores -> {
            kept.set(stores);
            assertThatThrownBy(() -> CompletableFuture.runAsync(
                                    () -> stores.accounts().all())
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
            return stores;
        });
        assertThatThrownBy(() -> kept.get().accounts().all()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_write_that_lost_a_race_is_done_again_on_what_is_stored_then() {
        CaseFile file = stored(Cases.draft(Cases.DATIAN, "张三"));
        AtomicInteger tries = new AtomicInteger();

        Outcome<CaseFile> outcome = transactions.write(stores -> {
            CaseFile seen = stores.cases().find(file.id()).orElseThrow();
            if (tries.getAndIncrement() == 0) {
                changedByAnother(seen);
            }
            return Outcome.done(stores.cases().update(seen.withReceipt("收" + file.id())));
        });

        assertThat(tries).hasValue(2);
        assertThat(outcome.isDone()).isTrue();
        assertThat(find(file).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void a_write_that_loses_every_race_says_so() {
        CaseFile file = stored(Cases.draft(Cases.DATIAN, "张三"));

        assertThatThrownBy(() -> transactions.write(stores -> {
                    CaseFile seen = stores.cases().find(file.id()).orElseThrow();
                    changedByAnother(seen);
                    return Outcome.done(stores.cases().update(seen.withReceipt("收" + file.id())));
                }))
                .isInstanceOf(StaleVersionException.class);
    }

    private void changedByAnother(CaseFile seen) {
        CompletableFuture.runAsync(() -> write(stores -> stores.cases().update(seen)))
                .join();
    }

    private static void everything(Stores stores, CaseFile file, String series) {
        stores.cases().insert(file);
        stores.handlings().insert(Cases.pending(file), Optional.empty());
        stores.events().append(Cases.event(file.id(), "case-drafted"));
        stores.numbers().next(series);
        stores.audit()
                .append(new AuditStore.Entry(
                        series, new org.yimen.casework.domain.Moment(Cases.NOW, Cases.CLERK), Document.empty()));
    }

    private void assertNothingOf(CaseFile file, String series) {
        assertThat(find(file)).isEmpty();
        assertThat(this.<List<?>>read(stores -> stores.handlings().ofCase(file.id())))
                .isEmpty();
        assertThat(this.<List<SealedEvent>>read(stores -> stores.events().ofCase(file.id())))
                .isEmpty();
        assertThat(this.<Long>write(stores -> stores.numbers().next(series))).isEqualTo(1);
        assertThat(read(stores -> stores.audit().list(Optional.empty(), 200)).lines())
                .noneMatch(entry -> entry.type().equals(series));
    }

    private Optional<CaseFile> find(CaseFile file) {
        return read(stores -> stores.cases().find(file.id()));
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> Outcome<CaseFile> sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
