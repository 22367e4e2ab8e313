package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.spi.item.Benefit;

/** Who is known, and what they hold and get. */
abstract class PeopleStoreContract extends StoreContract {
    private static final LocalDate DAY = LocalDate.parse("2028-02-29");

    @Test
    void a_person_is_found_by_document_and_takes_newer_particulars() {
        Person person = stored(Cases.person("𠮷·买买提", Regions.serial()));
        Person moved = new Person(
                person.id(), "吉", person.idType(), person.idNumber(), Optional.empty(), Optional.of("13900000000"));
        stored(moved);
        Person newborn = stored(new Person(id(), "新生儿", "NONE", Optional.empty(), Optional.of(DAY), Optional.empty()));
        stored(new Person(id(), "无名氏", "NONE", Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(this.<Optional<Person>>read(stores -> stores.persons()
                        .findByDocument(person.idType(), person.idNumber().orElseThrow())))
                .contains(moved);
        assertThat(this.<List<Person>>read(stores -> stores.persons().findAll(Set.of(person.id(), newborn.id(), id()))))
                .containsExactlyInAnyOrder(moved, newborn);
        assertThat(this.<List<Person>>read(stores -> stores.persons().findAll(Set.of())))
                .isEmpty();
        assertThat(this.<Optional<Person>>read(stores -> stores.persons().findByDocument("NONE", "")))
                .isEmpty();
    }

    @Test
    void one_document_names_one_person() {
        Person person = stored(Cases.person("张三", Regions.serial()));
        Person other = new Person(id(), "李四", person.idType(), person.idNumber(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> stored(other))
                .isInstanceOf(StaleVersionException.class)
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure))
                        .contains("23505")
                        .doesNotContain(person.idNumber().orElseThrow()));
    }

    @Test
    void a_value_the_database_refuses_is_not_quoted() {
        String tooLong = "3310821988022900".repeat(10);
        Person person = new Person(id(), "张三", tooLong, Optional.empty(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> stored(person))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure))
                        .contains("22001")
                        .doesNotContain("331082"));
    }

    @Test
    void statuses_hold_from_their_first_to_their_last_day() {
        String person = id();
        HeldStatus ended = new HeldStatus(id(), person, "dibao", DAY, Optional.of(DAY.plusDays(10)), "收1");
        HeldStatus open = new HeldStatus(id(), person, "tekun", DAY.plusDays(5), Optional.empty(), "收2");
        write(stores -> {
            stores.register().add(ended);
            stores.register().add(open);
            return person;
        });

        assertThat(statuses(person, DAY.minusDays(1))).isEmpty();
        assertThat(statuses(person, DAY)).containsExactly(ended);
        assertThat(statuses(person, DAY.plusDays(10))).containsExactly(ended, open);
        assertThat(statuses(person, DAY.plusDays(11))).containsExactly(open);
        assertThat(statuses(id(), DAY)).isEmpty();
    }

    @Test
    void benefits_of_a_person_come_oldest_first_and_once() {
        String first = id();
        String second = id();
        GrantedBenefit later = benefit(List.of(first, second), DAY.plusDays(1));
        GrantedBenefit earlier = benefit(List.of(second, second), DAY);
        write(stores -> {
            stores.register().add(later);
            stores.register().add(earlier);
            return first;
        });

        assertThat(benefits(Set.of(first, second))).containsExactly(earlier, later);
        assertThat(benefits(Set.of(first))).containsExactly(later);
        assertThat(benefits(Set.of())).isEmpty();
    }

    private List<HeldStatus> statuses(String person, LocalDate day) {
        return read(stores -> stores.register().statusesOf(Set.of(person), day));
    }

    private List<GrantedBenefit> benefits(Set<String> persons) {
        return read(stores -> stores.register().benefitsOf(persons));
    }

    static GrantedBenefit benefit(List<String> persons, LocalDate on) {
        return new GrantedBenefit(
                id(),
                HandlingId.fresh(),
                Cases.ALLOWANCE,
                persons,
                "火灾",
                new Benefit(
                        Benefit.Kind.CASH, new BigDecimal("500.00"), Benefit.Per.ONCE, Benefit.Starts.AT_ONCE, "一次性"),
                on,
                on,
                Optional.empty(),
                Optional.of(on.plusYears(1)));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
