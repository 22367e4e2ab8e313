package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yimen.casework.domain.Household;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;

/** Turns the declared facts into persons the platform knows. */
final class Households {
    private static final String NO_DOCUMENT = "NONE_YET";

    private Households() {}

    /** The household as far as its persons are known already; stores nothing. */
    static Household known(Stores stores, Facts facts, LocalDate on) {
        return snapshot(facts, on, person -> byDocument(stores, person.data()).map(Person::id));
    }

    /** The household with every person stored, new ones included. */
    static Household stored(Stores stores, Facts facts, LocalDate on) {
        return snapshot(facts, on, person -> Optional.of(store(stores, person)));
    }

    private interface Finder {
        Optional<String> personId(PersonView person);
    }

    private static Household snapshot(Facts facts, LocalDate on, Finder finder) {
        HouseholdView view = new HouseholdView(facts, on);
        Set<String> counted = view.counted().stream().map(PersonView::subject).collect(Collectors.toSet());
        List<PersonView> all = new ArrayList<>();
        all.add(view.applicant());
        all.addAll(view.members());
        List<Household.Member> members = new ArrayList<>();
        for (PersonView person : all) {
            finder.personId(person)
                    .ifPresent(id -> members.add(new Household.Member(
                            person.subject(),
                            id,
                            person.data().text("/relation").orElse("SELF"),
                            counted.contains(person.subject()))));
        }
        return new Household(Optional.of(on), members);
    }

    private static Optional<Person> byDocument(Stores stores, Document data) {
        Optional<String> number = data.text("/idNumber");
        String type = data.text("/idType").orElse(NO_DOCUMENT);
        return type.equals(NO_DOCUMENT)
                ? Optional.empty()
                : number.flatMap(given -> stores.persons().findByDocument(type, given));
    }

    private static String store(Stores stores, PersonView view) {
        Document data = view.data();
        Optional<Person> known = byDocument(stores, data);
        String type = data.text("/idType").orElse(NO_DOCUMENT);
        Person person = new Person(
                known.map(Person::id).orElseGet(() -> UUID.randomUUID().toString()),
                data.text("/name").orElse(""),
                type,
                type.equals(NO_DOCUMENT) ? Optional.empty() : data.text("/idNumber"),
                view.birthDate(),
                data.text("/phone").or(() -> known.flatMap(Person::phone)));
        stores.persons().save(person);
        return person.id();
    }
}
