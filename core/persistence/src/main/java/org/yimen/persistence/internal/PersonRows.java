package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.PersonStore;
import org.yimen.casework.port.Vault.IndexedField;

/** Persons in rows. */
final class PersonRows implements PersonStore {
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

    @Override
    public Optional<Person> findByDocument(String idType, String idNumber) {
        return persons(Jpql.of("select p from PersonRow p")
                        .where("p.idType = :type", "type", idType)
                        .where(
                                "p.idNumberIndex in :numbers",
                                "numbers",
                                rows.indexes().of(IndexedField.ID_NUMBER, idNumber)))
                .stream()
                .findFirst();
    }

    @Override
    public void save(Person person) {
        Optional<PersonRow> known = rows.find(PersonRow.class, person.id());
        PersonRow row = known.orElseGet(PersonRow::new);
        row.id = person.id();
        row.idType = person.idType();
        fillIndexes(row, person);
        // Encrypted anew, even the same person would be written again.
        if (known.isEmpty() || !person(row).equals(person)) {
            row.body = rows.bodies().write(spot(row), person);
        }
        if (known.isEmpty()) {
            rows.insert(row);
        } else {
            rows.flush();
        }
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
