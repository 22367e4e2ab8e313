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
        wanted(file).forEach(link -> rows.insertAndForget(row(file.id().value(), link)));
    }

    /** Brings the links of a case in step with its household and state; they are in step with what it was before. */
    void keepInStep(CaseFile before, CaseFile file) {
        if (wanted(file).equals(wanted(before))) {
            return;
        }
        String caseId = file.id().value();
        rows.execute(Jpql.of("delete from CasePersonRow l").where("l.caseId = :case", "case", caseId));
        insert(file);
    }

    private static Set<Link> wanted(CaseFile file) {
        return file.household().members().stream()
                .map(member -> new Link(
                        member.subject(), member.personId(), file.state().isLive()))
                .collect(Collectors.toSet());
    }

    private static CasePersonRow row(String caseId, Link link) {
        CasePersonRow row = new CasePersonRow();
        row.caseId = caseId;
        row.subject = link.subject();
        row.personId = link.personId();
        row.live = link.live();
        return row;
    }

    private record Link(String subject, String personId, boolean live) {}
}
