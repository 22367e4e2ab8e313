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

    /** Inserts the pins of a new case. */
    void insert(CaseFile file) {
        rows.sql()
                .changeAll(
                        "INSERT INTO case_pin (case_id, item_release) VALUES (?, ?)",
                        wanted(file).stream()
                                .map(release -> new Object[] {file.id().value(), release})
                                .toList());
    }

    /** Brings the pins of a case in step with its items and state; they are in step with what it was before. */
    void keepInStep(CaseFile before, CaseFile file) {
        Set<String> wanted = wanted(file);
        Set<String> stored = wanted(before);
        if (wanted.equals(stored)) {
            return;
        }
        if (!stored.isEmpty()) {
            rows.sql()
                    .change("DELETE FROM case_pin WHERE case_id = ?", file.id().value());
        }
        insert(file);
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
}
