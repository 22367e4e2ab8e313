package org.yimen.casework.app.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.IdDocument;
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
    public Map<IdDocument, Person> findByDocuments(Set<IdDocument> documents) {
        Map<IdDocument, Person> found = new HashMap<>();
        documents.forEach(document -> rows.all("person/", Person.class).stream()
                .filter(person -> person.idType().equals(document.type()))
                .filter(person ->
                        person.idNumber().filter(document.number()::equals).isPresent())
                .findFirst()
                .ifPresent(person -> found.put(document, person)));
        return found;
    }

    @Override
    public void add(Person person) {
        save(person);
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
