package org.yimen.casework.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A person (人员) the platform knows: by ID number, another document, or none yet (newborn, unidentified).
 *
 * @param id never {@code null}
 * @param name never {@code null}
 * @param idType code of the fact {@code person/idType}; never {@code null}
 * @param idNumber empty while there is none; never {@code null}
 * @param birthDate never {@code null}
 * @param phone never {@code null}
 */
public record Person(
        String id,
        String name,
        String idType,
        Optional<String> idNumber,
        Optional<LocalDate> birthDate,
        Optional<String> phone) {
    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(idType, "idType");
        idNumber = Objects.requireNonNullElse(idNumber, Optional.empty());
        birthDate = Objects.requireNonNullElse(birthDate, Optional.empty());
        phone = Objects.requireNonNullElse(phone, Optional.empty());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
