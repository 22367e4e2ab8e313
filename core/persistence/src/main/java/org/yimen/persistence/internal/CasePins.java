package org.yimen.persistence.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.port.CaseStore.PinnedCount;

/** Which releases the cases hang on that are on record and have no handlings yet. */
final class CasePins {
    private final Rows rows;

    CasePins(Rows rows) {
        this.rows = rows;
    }

    /** Brings the pins of a case in step with its items and state. */
    void keepInStep(CaseFile file) {
        if (file.state() instanceof CaseState.Draft) {
            // Pinned to nothing, and no case becomes a draft again.
            return;
        }
        String caseId = file.id().value();
        Set<String> wanted = wanted(file);
        if (wanted.equals(stored(caseId))) {
            return;
        }
        rows.execute(Jpql.of("delete from CasePinRow p").where("p.caseId = :case", "case", caseId));
        wanted.forEach(release -> rows.insertAndForget(row(caseId, release)));
    }

    List<PinnedCount> counts() {
        Jpql counts = Jpql.of("select p.itemRelease, count(p.caseId) from CasePinRow p"
                + " group by p.itemRelease order by p.itemRelease");
        return rows.list(counts, Object[].class).stream()
                .map(line -> new PinnedCount(ReleaseIds.parse((String) line[0]), (Long) line[1]))
                .toList();
    }

    /** From acceptance on the handlings are counted; a case that ended before has nothing to wait for. */
    private static Set<String> wanted(CaseFile file) {
        return file.state() instanceof CaseState.Acceptable
                ? file.selections().stream()
                        .flatMap(selection -> selection.pin().stream())
                        .map(pin -> pin.release().toString())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Set<String> stored(String caseId) {
        return Set.copyOf(rows.list(
                Jpql.of("select p.itemRelease from CasePinRow p").where("p.caseId = :case", "case", caseId),
                String.class));
    }

    private static CasePinRow row(String caseId, String release) {
        CasePinRow row = new CasePinRow();
        row.caseId = caseId;
        row.itemRelease = release;
        return row;
    }
}
