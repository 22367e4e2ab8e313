package org.yimen.casework.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.IdDocument;
import org.yimen.casework.domain.Person;

/** Persons. */
public interface PersonStore {
    Optional<Person> find(String id);

    List<Person> findAll(Set<String> ids);

    /** The persons with these documents, as far as the platform knows them. */
    Map<IdDocument, Person> findByDocuments(Set<IdDocument> documents);

    /** The person with this document, if the platform knows one. */
    default Optional<Person> findByDocument(String idType, String idNumber) {
        IdDocument document = new IdDocument(idType, idNumber);
        return Optional.ofNullable(findByDocuments(Set.of(document)).get(document));
    }

    /** Stores a person under an id that nobody had before. */
    void add(Person person);

    /** Stores a new person, or the newer particulars of a known one of the same id. */
    void save(Person person);

    /** Makes the indexes of some persons anew that are found by an earlier index key; answers how many. */
    int indexAnew(int limit);
}
