package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Account;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.IdDocument;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Person;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.CalendarStore.Closure;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.spi.item.ReleaseId;

/** What a node or a transaction remembers is never older than what it would read. */
abstract class MemoryContract extends StoreContract {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    @Test
    void a_release_whose_transaction_was_rolled_back_is_known_to_nobody() {
        int serial = Regions.serial();
        StoredRelease undone = RichCases.release("9.0." + serial, "undone");
        StoredRelease kept = RichCases.release("9.0." + serial, "kept");
        ReleaseId id = undone.release().id();

        transactions.write(stores -> {
            stores.releases().keep(undone);
            assertThat(stores.releases().find(id)).contains(undone);
            return Outcome.refused(Refusal.stale());
        });

        assertThat(this.<Optional<StoredRelease>>read(
                        stores -> stores.releases().find(id)))
                .isEmpty();
        StoredRelease found = write(stores -> stores.releases().keep(kept));
        assertThat(found).isEqualTo(kept);
        assertThat(this.<Optional<StoredRelease>>read(
                        stores -> stores.releases().find(id)))
                .contains(kept);
    }

    @Test
    void a_release_that_was_not_kept_yet_is_found_once_it_is() {
        StoredRelease release = RichCases.release("9.1." + Regions.serial(), "kept");
        ReleaseId id = release.release().id();
        assertThat(this.<Optional<StoredRelease>>read(
                        stores -> stores.releases().find(id)))
                .isEmpty();

        write(stores -> stores.releases().keep(release));

        assertThat(this.<Optional<StoredRelease>>read(
                        stores -> stores.releases().find(id)))
                .contains(release);
    }

    @Test
    void a_closure_counts_at_once_in_the_transaction_that_sets_or_lifts_it() {
        Closure closure = new Closure(Regions.fresh(), DAY, "防汛停办");

        List<List<Closure>> seen = write(stores -> {
            List<Closure> before = stores.calendar().closures();
            stores.calendar().add(closure);
            List<Closure> set = stores.calendar().closures();
            stores.calendar().remove(closure.regionCode(), DAY);
            return List.of(before, set, stores.calendar().closures());
        });

        assertThat(seen.get(0)).doesNotContain(closure);
        assertThat(seen.get(1)).contains(closure);
        assertThat(seen.get(2)).doesNotContain(closure);
    }

    @Test
    void a_parameter_counts_at_once_in_the_transaction_that_sets_it() {
        LocalParameter parameter = new LocalParameter(
                UUID.randomUUID().toString(),
                "civil-affairs.m" + Regions.serial(),
                Cases.DATIAN,
                Optional.empty(),
                DAY,
                Optional.empty(),
                new BigDecimal("1.5"),
                "文",
                new Moment(Cases.NOW, Cases.CLERK));

        List<LocalParameter> after = write(stores -> {
            assertThat(ofKey(stores, parameter)).isEmpty();
            stores.parameters().add(parameter);
            return ofKey(stores, parameter);
        });

        assertThat(after).containsExactly(parameter);
    }

    @Test
    void a_case_read_again_after_its_change_is_the_changed_one() {
        var file = stored(Cases.draft(Cases.DATIAN, "张三"));
        AtomicReference<Object> again = new AtomicReference<>();

        var changed = write(stores -> {
            var read = stores.cases().find(file.id()).orElseThrow();
            var updated = stores.cases().update(read.withReceipt("R" + UUID.randomUUID()));
            again.set(stores.cases().find(file.id()).orElseThrow());
            return updated;
        });

        assertThat(again.get()).isEqualTo(changed);
    }

    @Test
    void what_another_node_changed_is_read_as_it_is_now() {
        var file = stored(Cases.draft(Cases.DATIAN, "张三"));
        Account account =
                write(stores -> stores.accounts().insert(AccountStoreContract.account("clerk" + Regions.serial())));
        assertThat(account(account)).contains(account);

        AtomicReference<Account> renewed = new AtomicReference<>();
        var changed = onAnotherNode(stores -> {
            renewed.set(stores.accounts().update(account));
            return stores.cases().update(file.withReceipt("R" + UUID.randomUUID()));
        });

        assertThat(account(account)).contains(renewed.get());
        assertThat(this.<Optional<CaseFile>>here(stores -> stores.cases().find(file.id())))
                .contains(changed);
    }

    private Optional<Account> account(Account account) {
        return here(stores -> stores.accounts().find(account.id()));
    }

    @Test
    void a_change_that_was_undone_is_not_read() {
        var file = stored(Cases.draft(Cases.DATIAN, "张三"));

        transactions.write(stores -> {
            stores.cases().update(file.withReceipt("R" + UUID.randomUUID()));
            return Outcome.refused(Refusal.stale());
        });

        assertThat(this.<Optional<CaseFile>>here(stores -> stores.cases().find(file.id())))
                .contains(file);
    }

    @Test
    void a_person_is_found_at_once_in_the_transaction_that_stores_it() {
        Person person = Cases.person("张三", Regions.serial());
        Person renamed =
                new Person(person.id(), "张四", person.idType(), person.idNumber(), person.birthDate(), person.phone());
        IdDocument document = new IdDocument(person.idType(), person.idNumber().orElseThrow());
        IdDocument unknown = new IdDocument(person.idType(), "331082000000000000");

        List<Map<IdDocument, Person>> seen = write(stores -> {
            var before = stores.persons().findByDocuments(Set.of(document, unknown));
            stores.persons().add(person);
            var added = stores.persons().findByDocuments(Set.of(document, unknown));
            stores.persons().save(renamed);
            return List.of(before, added, stores.persons().findByDocuments(Set.of(document)));
        });

        assertThat(seen).containsExactly(Map.of(), Map.of(document, person), Map.of(document, renamed));
    }

    @Test
    void what_a_person_is_granted_counts_at_once_in_the_transaction_that_grants_it() {
        String person = UUID.randomUUID().toString();
        HeldStatus status =
                new HeldStatus(UUID.randomUUID().toString(), person, "dibao", DAY, Optional.of(DAY.plusDays(10)), "收1");
        GrantedBenefit benefit = PeopleStoreContract.benefit(List.of(person), DAY);

        write(stores -> {
            assertThat(stores.register().statusesOf(Set.of(person), DAY)).isEmpty();
            assertThat(stores.register().benefitsOf(Set.of(person))).isEmpty();
            stores.register().add(status);
            stores.register().add(benefit);
            assertThat(stores.register().statusesOf(Set.of(person), DAY)).containsExactly(status);
            assertThat(stores.register().statusesOf(Set.of(person), DAY.plusDays(11)))
                    .isEmpty();
            assertThat(stores.register().benefitsOf(Set.of(person))).containsExactly(benefit);
            return person;
        });
    }

    private <T> T here(Function<Stores, T> work) {
        return transactions.read(work);
    }

    private <T> T onAnotherNode(Function<Stores, T> work) {
        return database()
                .transactions()
                .write(stores -> Outcome.done(work.apply(stores)))
                .fold(done -> done, refused -> {
                    throw new AssertionError(refused.code());
                });
    }

    private static List<LocalParameter> ofKey(Stores stores, LocalParameter parameter) {
        return stores.parameters().ofKeys(Set.of(parameter.key()));
    }
}
