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

    /** The household as far as its persons are known already; stores nothing. See {@link #stored}. */
    static Household known(Stores stores, Facts facts, Household before, LocalDate on) {
        List<Person> undocumented = new ArrayList<>(undocumented(stores, before));
        return snapshot(facts, on, person -> find(stores, person, undocumented).map(Person::id));
    }

    /**
     * The household with every person stored, new ones included.
     *
     * @param before the case's household so far: who has no document is known again in it by name and birth date
     */
    static Household stored(Stores stores, Facts facts, Household before, LocalDate on) {
        List<Person> undocumented = new ArrayList<>(undocumented(stores, before));
        return snapshot(facts, on, person -> Optional.of(store(stores, person, undocumented)));
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

    private static Optional<Person> find(Stores stores, PersonView view, List<Person> undocumented) {
        return byDocument(stores, view.data()).or(() -> again(view, undocumented));
    }

    private static List<Person> undocumented(Stores stores, Household before) {
        return before.members().stream()
                .flatMap(member -> stores.persons().find(member.personId()).stream())
                .filter(person -> person.idNumber().isEmpty())
                .toList();
    }

    /** Each is taken once, so that twins without names stay two. */
    private static Optional<Person> again(PersonView view, List<Person> undocumented) {
        Optional<Person> known = undocumented.stream()
                .filter(person -> person.name().equals(view.data().text("/name").orElse("")))
                .filter(person -> person.birthDate().equals(view.birthDate()))
                .findFirst();
        known.ifPresent(undocumented::remove);
        return known;
    }

    private static String store(Stores stores, PersonView view, List<Person> undocumented) {
        Document data = view.data();
        Optional<Person> known = find(stores, view, undocumented);
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
