package org.yimen.casework.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.Person;

/** Persons. */
public interface PersonStore {
    Optional<Person> find(String id);

    List<Person> findAll(Set<String> ids);

    /** The person with this document, if the platform knows one. */
    Optional<Person> findByDocument(String idType, String idNumber);

    /** Stores a new person, or the newer particulars of a known one of the same id. */
    void save(Person person);

    /** Makes the indexes of some persons anew that are found by an earlier index key; answers how many. */
    int indexAnew(int limit);
}
