package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yimen.casework.domain.Household;
import org.yimen.casework.domain.IdDocument;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;

/** Whom of one household the platform knows: by document, or again in the same case by name and birth date. */
final class Acquaintances {
    private static final String NO_DOCUMENT = "NONE_YET";

    private final Map<IdDocument, Person> documented;
    private final List<Person> undocumented;

    private Acquaintances(Map<IdDocument, Person> documented, List<Person> undocumented) {
        this.documented = documented;
        this.undocumented = undocumented;
    }

    /** Asks for all documents of a household at once. */
    static Acquaintances of(Stores stores, HouseholdView view, Household before) {
        var documents = Stream.concat(Stream.of(view.applicant()), view.members().stream())
                .flatMap(person -> document(person.data()).stream())
                .collect(Collectors.toSet());
        return new Acquaintances(
                new HashMap<>(stores.persons().findByDocuments(documents)),
                new ArrayList<>(undocumented(stores, before)));
    }

    private static List<Person> undocumented(Stores stores, Household before) {
        return before.members().stream()
                .flatMap(member -> stores.persons().find(member.personId()).stream())
                .filter(person -> person.idNumber().isEmpty())
                .toList();
    }

    static String type(Document data) {
        return data.text("/idType").orElse(NO_DOCUMENT);
    }

    static Optional<IdDocument> document(Document data) {
        String type = type(data);
        return type.equals(NO_DOCUMENT)
                ? Optional.empty()
                : data.text("/idNumber").map(number -> new IdDocument(type, number));
    }

    Optional<Person> find(PersonView view) {
        return document(view.data()).map(documented::get).or(() -> again(view));
    }

    /** Somebody is known by a document from now on, should it be shown twice. */
    void met(IdDocument document, Person person) {
        documented.put(document, person);
    }

    /** Each is taken once, so that twins without names stay two. */
    private Optional<Person> again(PersonView view) {
        Optional<Person> known = undocumented.stream()
                .filter(person -> person.name().equals(view.data().text("/name").orElse("")))
                .filter(person -> person.birthDate().equals(view.birthDate()))
                .findFirst();
        known.ifPresent(undocumented::remove);
        return known;
    }
}
