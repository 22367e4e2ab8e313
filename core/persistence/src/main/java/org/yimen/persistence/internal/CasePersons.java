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

    /** Brings the links of a case in step with its household and state. */
    void keepInStep(CaseFile file) {
        String caseId = file.id().value();
        Set<Link> wanted = wanted(file);
        if (wanted.equals(stored(caseId))) {
            return;
        }
        rows.execute(Jpql.of("delete from CasePersonRow l").where("l.caseId = :case", "case", caseId));
        wanted.forEach(link -> rows.insertAndForget(row(caseId, link)));
    }

    private static Set<Link> wanted(CaseFile file) {
        return file.household().members().stream()
                .map(member -> new Link(
                        member.subject(), member.personId(), file.state().isLive()))
                .collect(Collectors.toSet());
    }

    private Set<Link> stored(String caseId) {
        return rows
                .list(
                        Jpql.of("select l.subject, l.personId, l.live from CasePersonRow l")
                                .where("l.caseId = :case", "case", caseId),
                        Object[].class)
                .stream()
                .map(line -> new Link((String) line[0], (String) line[1], (Boolean) line[2]))
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
