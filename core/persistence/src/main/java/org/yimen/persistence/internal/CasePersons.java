package org.yimen.persistence.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.casework.domain.CaseFile;

/** Who has a part in which live case. */
final class CasePersons {
    private final Rows rows;

    CasePersons(Rows rows) {
        this.rows = rows;
    }

    /** Inserts the links of a new case. */
    void insert(CaseFile file) {
        rows.sql()
                .changeAll(
                        "INSERT INTO case_person (case_id, subject, person_id, live) VALUES (?, ?, ?, ?)",
                        wanted(file).stream()
                                .map(link ->
                                        new Object[] {file.id().value(), link.subject(), link.personId(), link.live()})
                                .toList());
    }

    /** Brings the links of a case in step with its household and state; they are in step with what it was before. */
    void keepInStep(CaseFile before, CaseFile file) {
        if (wanted(file).equals(wanted(before))) {
            return;
        }
        if (!before.household().members().isEmpty()) {
            rows.sql()
                    .change(
                            "DELETE FROM case_person WHERE case_id = ?",
                            file.id().value());
        }
        insert(file);
    }

    private static Set<Link> wanted(CaseFile file) {
        return file.household().members().stream()
                .map(member -> new Link(
                        member.subject(), member.personId(), file.state().isLive()))
                .collect(Collectors.toSet());
    }

    private record Link(String subject, String personId, boolean live) {}
}
