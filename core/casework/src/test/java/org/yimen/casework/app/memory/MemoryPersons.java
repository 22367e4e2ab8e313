package org.yimen.casework.app.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.PersonStore;

/** The PersonStore in memory. */
final class MemoryPersons implements PersonStore {
    private final Rows rows;

    MemoryPersons(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Person> find(String id) {
        return rows.get("person/" + id, Person.class);
    }

    @Override
    public List<Person> findAll(Set<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Person> findByDocument(String idType, String idNumber) {
        return rows.all("person/", Person.class).stream()
                .filter(person -> person.idType().equals(idType))
                .filter(person -> person.idNumber().filter(idNumber::equals).isPresent())
                .findFirst();
    }

    @Override
    public void save(Person person) {
        rows.put("person/" + person.id(), person);
    }

    /** Nothing is indexed here. */
    @Override
    public int indexAnew(int limit) {
        return 0;
    }
}
