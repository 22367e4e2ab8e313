package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yimen.casework.domain.Household;
import org.yimen.casework.domain.IdDocument;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;

/** Turns the declared facts into persons the platform knows. */
final class Households {
    private static final String BEHIND_ALL = "\uffff";

    private Households() {}

    /** The household as far as its persons are known already; stores nothing. See {@link #stored}. */
    static Household known(Stores stores, Facts facts, Household before, LocalDate on) {
        HouseholdView view = new HouseholdView(facts, on);
        Acquaintances known = Acquaintances.of(stores, view, before);
        return snapshot(view, on, person -> known.find(person).map(Person::id));
    }

    /**
     * The household with every person stored, new ones included.
     *
     * @param before the case's household so far: who has no document is known again in it by name and birth date
     */
    static Household stored(Stores stores, Facts facts, Household before, LocalDate on) {
        HouseholdView view = new HouseholdView(facts, on);
        Acquaintances known = Acquaintances.of(stores, view, before);
        Map<String, String> ids = new HashMap<>();
        persons(view).stream()
                .sorted(Comparator.comparing(Households::place))
                .forEach(person -> ids.put(person.subject(), store(stores, person, known)));
        return snapshot(view, on, person -> Optional.of(ids.get(person.subject())));
    }

    /** By document, so that two who store some of the same persons at once wait for each other and never in a circle. */
    private static String place(PersonView person) {
        return Acquaintances.document(person.data())
                .map(document -> document.type() + " " + document.number())
                .orElse(BEHIND_ALL);
    }

    private static List<PersonView> persons(HouseholdView view) {
        List<PersonView> all = new ArrayList<>();
        all.add(view.applicant());
        all.addAll(view.members());
        return all;
    }

    private interface Finder {
        Optional<String> personId(PersonView person);
    }

    private static Household snapshot(HouseholdView view, LocalDate on, Finder finder) {
        Set<String> counted = view.counted().stream().map(PersonView::subject).collect(Collectors.toSet());
        List<Household.Member> members = new ArrayList<>();
        for (PersonView person : persons(view)) {
            finder.personId(person)
                    .ifPresent(id -> members.add(new Household.Member(
                            person.subject(),
                            id,
                            person.data().text("/relation").orElse("SELF"),
                            counted.contains(person.subject()))));
        }
        return new Household(Optional.of(on), members);
    }

    private static String store(Stores stores, PersonView view, Acquaintances acquaintances) {
        Document data = view.data();
        Optional<Person> known = acquaintances.find(view);
        Optional<IdDocument> document = Acquaintances.document(data);
        Person person = new Person(
                known.map(Person::id).orElseGet(() -> UUID.randomUUID().toString()),
                data.text("/name").orElse(""),
                Acquaintances.type(data),
                document.map(IdDocument::number),
                view.birthDate(),
                data.text("/phone").or(() -> known.flatMap(Person::phone)));
        if (known.isPresent()) {
            stores.persons().save(person);
        } else {
            stores.persons().add(person);
        }
        document.ifPresent(shown -> acquaintances.met(shown, person));
        return person.id();
    }
}
