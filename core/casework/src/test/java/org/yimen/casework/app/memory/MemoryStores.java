package org.yimen.casework.app.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.AccountStore;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.CalendarStore;
import org.yimen.casework.port.CaseStore;
import org.yimen.casework.port.ConsultationStore;
import org.yimen.casework.port.DirectoryStore;
import org.yimen.casework.port.EventStore;
import org.yimen.casework.port.HandlingStore;
import org.yimen.casework.port.IdempotencyStore;
import org.yimen.casework.port.LeaseStore;
import org.yimen.casework.port.NumberStore;
import org.yimen.casework.port.ParameterStore;
import org.yimen.casework.port.PersonStore;
import org.yimen.casework.port.RegisterStore;
import org.yimen.casework.port.ReleaseStore;
import org.yimen.casework.port.ScanStore;
import org.yimen.casework.port.SessionStore;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;

/** Stores in memory, with one transaction at a time that is rolled back when it is refused or throws. */
public final class MemoryStores implements Transactions, Stores {
    /** The clock that leases go by, in nanoseconds: it stands until it is moved. */
    public final AtomicLong leaseClock = new AtomicLong();

    private final Rows rows = new Rows();
    private boolean inside;

    @Override
    public synchronized <T> Outcome<T> write(Function<Stores, Outcome<T>> work) {
        if (inside) {
            return work.apply(this);
        }
        Map<String, Object> before = rows.snapshot();
        inside = true;
        boolean done = false;
        try {
            Outcome<T> outcome = work.apply(this);
            done = outcome.isDone();
            return outcome;
        } finally {
            inside = false;
            if (!done) {
                rows.restore(before);
            }
        }
    }

    @Override
    public synchronized <T> T read(Function<Stores, T> work) {
        Map<String, Object> before = rows.snapshot();
        T answer = work.apply(this);
        if (!inside && !rows.snapshot().equals(before)) {
            throw new AssertionError("a reader changed something");
        }
        return answer;
    }

    /** Everything stored, to compare that a refusal changed nothing. */
    public synchronized Map<String, Object> everything() {
        return rows.snapshot();
    }

    /** The types of a case's events, oldest first. */
    public synchronized List<String> eventsOf(CaseId id) {
        return rows.all("event/" + id + "/", CaseEvent.class).stream()
                .map(CaseEvent::type)
                .toList();
    }

    /** The last event of a type in a case. */
    public synchronized CaseEvent lastEvent(CaseId id, String type) {
        return rows.all("event/" + id + "/", CaseEvent.class).stream()
                .filter(event -> event.type().equals(type))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Override
    public CaseStore cases() {
        return new MemoryCases(rows);
    }

    @Override
    public HandlingStore handlings() {
        return new MemoryHandlings(rows);
    }

    @Override
    public PersonStore persons() {
        return new MemoryPersons(rows);
    }

    @Override
    public ReleaseStore releases() {
        return new MemoryReleases(rows);
    }

    @Override
    public EventStore events() {
        return new MemoryEvents(rows);
    }

    @Override
    public RegisterStore register() {
        return new MemoryRegister(rows);
    }

    @Override
    public ParameterStore parameters() {
        return new MemoryParameters(rows);
    }

    @Override
    public ConsultationStore consultations() {
        return new MemoryConsultations(rows);
    }

    @Override
    public ScanStore scans() {
        return new MemoryScans(rows);
    }

    @Override
    public NumberStore numbers() {
        return series -> {
            long next = rows.get("number/" + series, Long.class).orElse(0L) + 1;
            rows.put("number/" + series, next);
            return next;
        };
    }

    @Override
    public CalendarStore calendar() {
        return new MemoryCalendar(rows);
    }

    @Override
    public DirectoryStore directory() {
        return new MemoryDirectory(rows);
    }

    @Override
    public AccountStore accounts() {
        throw new AssertionError("no use case of casework reads accounts");
    }

    @Override
    public SessionStore sessions() {
        throw new AssertionError("no use case of casework reads sessions");
    }

    @Override
    public IdempotencyStore idempotency() {
        throw new AssertionError("no use case of casework reads idempotency keys");
    }

    @Override
    public AuditStore audit() {
        return new MemoryAudit(rows);
    }

    @Override
    public LeaseStore leases() {
        return new MemoryLeases(rows, leaseClock);
    }
}
