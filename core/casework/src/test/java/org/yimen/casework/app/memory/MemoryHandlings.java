package org.yimen.casework.app.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.port.HandlingLine;
import org.yimen.casework.port.HandlingQuery;
import org.yimen.casework.port.HandlingStore;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.spi.item.ReleaseId;

/** The HandlingStore in memory. */
final class MemoryHandlings implements HandlingStore {
    private final Rows rows;

    MemoryHandlings(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Handling> find(HandlingId id) {
        return rows.get("handling/" + id, Handling.class);
    }

    @Override
    public List<Handling> ofCase(CaseId id) {
        return rows.all("handling/", Handling.class).stream()
                .filter(handling -> handling.caseId().equals(id))
                .toList();
    }

    @Override
    public Handling insert(Handling handling, Optional<LocalDate> dueOn) {
        rows.put("due/" + handling.id(), dueOn);
        Handling stored = handling.withVersion(1);
        rows.put("handling/" + handling.id(), stored);
        return stored;
    }

    @Override
    public Handling update(Handling handling, Optional<LocalDate> dueOn) {
        if (find(handling.id()).orElseThrow().version() != handling.version()) {
            throw new StaleVersionException("handling");
        }
        rows.put("due/" + handling.id(), dueOn);
        Handling stored = handling.withVersion(handling.version() + 1);
        rows.put("handling/" + handling.id(), stored);
        return stored;
    }

    @Override
    public Page<HandlingLine> list(HandlingQuery query) {
        List<HandlingLine> lines = rows.all("handling/", Handling.class).stream()
                .filter(handling -> query.scopes().stream().anyMatch(scope -> covers(scope, handling)))
                .map(this::line)
                .toList();
        return new Page<>(lines, Optional.empty());
    }

    @Override
    public List<HandlingId> withDueDate(String after, int limit) {
        return rows.all("handling/", Handling.class).stream()
                .map(Handling::id)
                .filter(id -> due(id).isPresent() && id.value().compareTo(after) > 0)
                .sorted(Comparator.comparing(HandlingId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ReleaseId> awaited() {
        return rows.all("handling/", Handling.class).stream()
                .filter(handling -> handling.waiting().isPresent())
                .map(handling -> handling.pin().release())
                .distinct()
                .toList();
    }

    @Override
    public List<HandlingId> waitingFor(ReleaseId release) {
        return rows.all("handling/", Handling.class).stream()
                .filter(handling -> handling.waiting().isPresent())
                .filter(handling -> handling.pin().release().equals(release))
                .map(Handling::id)
                .toList();
    }

    @Override
    public List<LiveCount> liveCounts() {
        return rows.all("handling/", Handling.class).stream()
                .filter(handling -> !handling.state().isSettled())
                .map(handling -> new LiveCount(handling.pin().release(), 1))
                .toList();
    }

    private static boolean covers(HandlingQuery.Scope scope, Handling handling) {
        return handling.regionCode().startsWith(scope.regionPrefix())
                && (scope.department().isEmpty()
                        || scope.department().equals(handling.department())
                        || handling.partners().contains(scope.department()));
    }

    @SuppressWarnings("unchecked")
    private Optional<LocalDate> due(HandlingId id) {
        return rows.get("due/" + id, Optional.class).orElse(Optional.empty());
    }

    private HandlingLine line(Handling handling) {
        return new HandlingLine(
                handling.id(),
                handling.caseId(),
                Optional.empty(),
                handling.pin().release(),
                handling.department(),
                handling.regionCode(),
                handling.state().code(),
                "",
                due(handling.id()),
                handling.version());
    }
}
