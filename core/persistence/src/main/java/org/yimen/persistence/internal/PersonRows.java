package org.yimen.persistence.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.casework.domain.IdDocument;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.PersonStore;
import org.yimen.casework.port.Vault.IndexedField;

/** Persons in rows. */
final class PersonRows implements PersonStore {
    private static final String KNOWN = "persons-by-document";

    private final Rows rows;

    PersonRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Person> find(String id) {
        return rows.find(PersonRow.class, id).map(this::person);
    }

    @Override
    public List<Person> findAll(Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : persons(Jpql.of("select p from PersonRow p")
                        .where("p.id in :ids", "ids", ids)
                        .orderBy("p.id"));
    }

    /** Each document is asked for once in a transaction, until it stores somebody. */
    @Override
    public Map<IdDocument, Person> findByDocuments(Set<IdDocument> documents) {
        Map<IdDocument, Optional<Person>> known = known();
        Set<IdDocument> unknown = documents.stream()
                .filter(document -> !known.containsKey(document))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            known.putAll(read(unknown));
        }
        Map<IdDocument, Person> found = new HashMap<>();
        documents.forEach(document -> known.get(document).ifPresent(person -> found.put(document, person)));
        return found;
    }

    private Map<IdDocument, Optional<Person>> known() {
        return rows.memory().once(KNOWN, HashMap::new);
    }

    private Map<IdDocument, Optional<Person>> read(Set<IdDocument> documents) {
        Map<IdDocument, Set<String>> indexes = documents.stream()
                .collect(Collectors.toMap(document -> document, document -> rows.indexes()
                        .of(IndexedField.ID_NUMBER, document.number())));
        Jpql query = Jpql.of("select p from PersonRow p")
                .where(
                        "p.idType in :types",
                        "types",
                        documents.stream().map(IdDocument::type).collect(Collectors.toSet()))
                .where(
                        "p.idNumberIndex in :numbers",
                        "numbers",
                        indexes.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        List<PersonRow> stored = rows.list(query, PersonRow.class);
        return documents.stream().collect(Collectors.toMap(document -> document, document -> stored.stream()
                .filter(row -> row.idType.equals(document.type()))
                .filter(row -> indexes.get(document).contains(row.idNumberIndex))
                .findFirst()
                .map(this::person)));
    }

    /** At once, in the order of the calls: the entity manager would insert in one of its own. */
    @Override
    public void add(Person person) {
        rows.memory().forget(KNOWN);
        PersonRow row = new PersonRow();
        row.id = person.id();
        row.idType = person.idType();
        fillIndexes(row, person);
        row.body = rows.bodies().write(spot(row), person);
        rows.insert(row);
    }

    @Override
    public void save(Person person) {
        Optional<PersonRow> known = rows.find(PersonRow.class, person.id());
        if (known.isEmpty()) {
            add(person);
        } else {
            change(known.get(), person);
        }
    }

    /** Encrypted anew, even the same person would be written again. */
    private void change(PersonRow row, Person person) {
        boolean same = person(row).equals(person);
        if (same && isCurrent(row.idNumberIndex) && isCurrent(row.phoneIndex)) {
            return;
        }
        row.idType = person.idType();
        fillIndexes(row, person);
        if (!same) {
            row.body = rows.bodies().write(spot(row), person);
            rows.memory().forget(KNOWN);
        }
        rows.flush();
    }

    private boolean isCurrent(String index) {
        return index == null || index.compareTo(rows.indexes().current()) >= 0;
    }

    @Override
    public int indexAnew(int limit) {
        Jpql old = Jpql.of("select p from PersonRow p")
                .where("p.idNumberIndex < :current or p.phoneIndex < :current")
                .with("current", rows.indexes().current())
                .orderBy("p.id")
                .limit(limit);
        List<PersonRow> found = rows.list(old, PersonRow.class);
        found.forEach(row -> fillIndexes(row, person(row)));
        rows.flush();
        return found.size();
    }

    private void fillIndexes(PersonRow row, Person person) {
        row.idNumberIndex = rows.indexes().stored(IndexedField.ID_NUMBER, person.idNumber());
        row.phoneIndex = rows.indexes().stored(IndexedField.PHONE, person.phone());
    }

    private List<Person> persons(Jpql query) {
        return rows.list(query, PersonRow.class).stream().map(this::person).toList();
    }

    private static Spot spot(PersonRow row) {
        return Spot.ofPlatform("person", row.id);
    }

    private Person person(PersonRow row) {
        return rows.bodies().read(spot(row), row.body, Person.class);
    }
}
