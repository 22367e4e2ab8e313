package org.yimen.persistence.internal;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.AccountStore;
import org.yimen.casework.port.AttemptStore;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.CalendarStore;
import org.yimen.casework.port.CaseStore;
import org.yimen.casework.port.ConsultationStore;
import org.yimen.casework.port.DataKeyStore;
import org.yimen.casework.port.DirectoryStore;
import org.yimen.casework.port.EventSeal;
import org.yimen.casework.port.EventStore;
import org.yimen.casework.port.HandlingStore;
import org.yimen.casework.port.IdempotencyStore;
import org.yimen.casework.port.KeyMarkStore;
import org.yimen.casework.port.LeaseStore;
import org.yimen.casework.port.NumberStore;
import org.yimen.casework.port.ParameterStore;
import org.yimen.casework.port.PersonStore;
import org.yimen.casework.port.RegisterStore;
import org.yimen.casework.port.ReleaseStore;
import org.yimen.casework.port.ScanStore;
import org.yimen.casework.port.SessionStore;
import org.yimen.casework.port.Stores;

/** One transaction on one thread, and the stores that speak to it. */
final class Unit implements Stores {
    private final Rows rows;
    private final EventChains events;
    private final ScanPlace scanPlace;
    private final boolean writes;
    private boolean refused;

    Unit(
            EntityManager manager,
            Protection protection,
            EventSeal seal,
            StoringOrder order,
            ScanPlace scanPlace,
            KnownReleases releases,
            boolean writes) {
        this.rows = new Rows(manager, protection, order, releases);
        this.events = new EventChains(rows, seal);
        this.scanPlace = scanPlace;
        this.writes = writes;
    }

    /** A write within this one. A refusal in it undoes everything, so the outer one must not succeed after it. */
    <T> Outcome<T> joinedBy(Function<Stores, Outcome<T>> work) {
        if (!writes) {
            throw new IllegalStateException("a write within a read would be lost");
        }
        Outcome<T> outcome = work.apply(this);
        refused |= !outcome.isDone();
        return outcome;
    }

    void beforeCommit() {
        if (refused) {
            throw new IllegalStateException("a refusal within this transaction was passed over");
        }
        events.seal();
    }

    void committed() {
        rows.bodies().committed();
    }

    void close() {
        rows.close();
    }

    @Override
    public CaseStore cases() {
        return new CaseRows(rows);
    }

    @Override
    public HandlingStore handlings() {
        return new HandlingRows(rows);
    }

    @Override
    public PersonStore persons() {
        return new PersonRows(rows);
    }

    @Override
    public ReleaseStore releases() {
        return new ReleaseRows(rows);
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public RegisterStore register() {
        return new RegisterRows(rows);
    }

    @Override
    public ParameterStore parameters() {
        return new ParameterRows(rows);
    }

    @Override
    public ConsultationStore consultations() {
        return new ConsultationRows(rows);
    }

    @Override
    public ScanStore scans() {
        return new ScanRows(rows, scanPlace.now());
    }

    @Override
    public NumberStore numbers() {
        return new NumberRows(rows);
    }

    @Override
    public CalendarStore calendar() {
        return new CalendarRows(rows);
    }

    @Override
    public DirectoryStore directory() {
        return new DirectoryRows(rows);
    }

    @Override
    public AccountStore accounts() {
        return new AccountRows(rows);
    }

    @Override
    public SessionStore sessions() {
        return new SessionRows(rows);
    }

    @Override
    public IdempotencyStore idempotency() {
        return new IdempotencyRows(rows);
    }

    @Override
    public DataKeyStore dataKeys() {
        return new DataKeyRows(rows);
    }

    @Override
    public AuditStore audit() {
        return new AuditRows(rows);
    }

    @Override
    public LeaseStore leases() {
        return new LeaseRows(rows);
    }

    @Override
    public AttemptStore attempts() {
        return new AttemptRows(rows);
    }

    @Override
    public KeyMarkStore keyMarks() {
        return new KeyMarkRows(rows::sql);
    }
}
