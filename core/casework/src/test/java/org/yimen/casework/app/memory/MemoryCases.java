package org.yimen.casework.app.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.CaseStore;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.StaleVersionException;

/** The CaseStore in memory. */
final class MemoryCases implements CaseStore {
    private final Rows rows;

    MemoryCases(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<CaseFile> find(CaseId id) {
        return rows.get("case/" + id, CaseFile.class);
    }

    @Override
    public Optional<CaseFile> findByReceipt(String number) {
        return rows.all("case/", CaseFile.class).stream()
                .filter(file -> file.receiptNumber().filter(number::equals).isPresent())
                .findFirst();
    }

    @Override
    public CaseFile insert(CaseFile file) {
        CaseFile stored = file.withVersion(1);
        rows.put("case/" + file.id(), stored);
        return stored;
    }

    @Override
    public CaseFile update(CaseFile file) {
        if (find(file.id()).orElseThrow().version() != file.version()) {
            throw new StaleVersionException("case");
        }
        CaseFile stored = file.withVersion(file.version() + 1);
        rows.put("case/" + file.id(), stored);
        return stored;
    }

    @Override
    public CaseFile insert(CaseFile file, Optional<LocalDate> dueOn) {
        rows.put("due/" + file.id(), dueOn);
        return insert(file);
    }

    @Override
    public CaseFile update(CaseFile file, Optional<LocalDate> dueOn) {
        rows.put("due/" + file.id(), dueOn);
        return update(file);
    }

    @Override
    public Page<CaseLine> list(CaseQuery query) {
        List<CaseLine> lines = rows.all("case/", CaseFile.class).stream()
                .filter(file -> query.regionPrefixes().stream()
                        .anyMatch(prefix -> file.intake().desk().regionCode().startsWith(prefix)))
                .map(this::line)
                .limit(query.limit())
                .toList();
        return new Page<>(lines, Optional.empty());
    }

    @Override
    public List<CaseId> withDueDate(String after, int limit) {
        return rows.all("case/", CaseFile.class).stream()
                .filter(file -> line(file).dueOn().isPresent())
                .map(CaseFile::id)
                .filter(id -> id.value().compareTo(after) > 0)
                .sorted(Comparator.comparing(CaseId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public List<PinnedCount> pinnedCounts() {
        return rows.all("case/", CaseFile.class).stream()
                .filter(file -> file.state() instanceof CaseState.Acceptable)
                .flatMap(file -> file.selections().stream())
                .flatMap(selection -> selection.pin().stream())
                .map(pin -> new PinnedCount(pin.release(), 1))
                .toList();
    }

    @Override
    public List<CaseLine> liveCasesOf(Set<String> personIds, CaseId except) {
        return rows.all("case/", CaseFile.class).stream()
                .filter(file -> !file.id().equals(except) && file.state().isLive())
                .filter(file ->
                        file.household().members().stream().anyMatch(member -> personIds.contains(member.personId())))
                .map(this::line)
                .toList();
    }

    /** Nothing is indexed here. */
    @Override
    public int indexAnew(int limit) {
        return 0;
    }

    @SuppressWarnings("unchecked")
    private CaseLine line(CaseFile file) {
        return new CaseLine(
                file.id(),
                file.receiptNumber(),
                file.state().code(),
                file.answers().text("/facts/person/name").orElse(""),
                file.intake().desk().regionCode(),
                file.intake().createdAt(),
                rows.get("due/" + file.id(), Optional.class).orElse(Optional.empty()),
                file.version());
    }
}
