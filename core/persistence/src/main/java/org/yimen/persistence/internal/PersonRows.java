package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.PersonStore;

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
                        .where("p.idNumber = :number", "number", idNumber))
                .stream()
                .findFirst();
    }

    @Override
    public void save(Person person) {
        Optional<PersonRow> known = rows.find(PersonRow.class, person.id());
        PersonRow row = known.orElseGet(PersonRow::new);
        row.id = person.id();
        row.idType = person.idType();
        row.idNumber = person.idNumber().orElse(null);
        row.phone = person.phone().orElse(null);
        row.body = rows.bodies().write(BodyCodec.PLATFORM, person);
        if (known.isEmpty()) {
            rows.insert(row);
        } else {
            rows.flush();
        }
    }

    private List<Person> persons(Jpql query) {
        return rows.list(query, PersonRow.class).stream().map(this::person).toList();
    }

    private Person person(PersonRow row) {
        return rows.bodies().read(BodyCodec.PLATFORM, row.body, Person.class);
    }
}
