package org.yimen.testkit;

import java.time.LocalDate;
import java.util.Map;
import org.yimen.spi.data.Document;

/**
 * A household member other than the applicant, as entered in the form. Immutable.
 *
 * @param entry the entry of {@code household-members/members}; never {@code null}
 */
public record Member(Document entry) {
    /** A member of one relation ({@code SPOUSE}, {@code CHILD}, …) who lives together with the applicant. */
    public static Member of(String name, String relation) {
        return new Member(Document.of(
                Map.of("name", name, "relation", relation, "idType", "RESIDENT_ID", "livesTogether", true)));
    }

    public static Member spouse(String name) {
        return of(name, "SPOUSE");
    }

    public static Member child(String name) {
        return of(name, "CHILD");
    }

    public static Member parent(String name) {
        return of(name, "PARENT");
    }

    /** Birth date alone, as for a newborn without a number. */
    public Member born(int year, int month, int day) {
        return set("birthDate", LocalDate.of(year, month, day).toString());
    }

    public Member idNumber(String number) {
        return set("idNumber", number);
    }

    /** Any field of the entry; {@code null} takes it away. */
    public Member set(String field, Object value) {
        return new Member(entry.with(field, value));
    }
}
