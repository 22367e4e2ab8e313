package org.yimen.security.internal;

import org.yimen.casework.port.CalendarStore;
import org.yimen.casework.port.ConsultationStore;
import org.yimen.casework.port.HandlingStore;
import org.yimen.casework.port.IdempotencyStore;
import org.yimen.casework.port.LeaseStore;
import org.yimen.casework.port.NumberStore;
import org.yimen.casework.port.ParameterStore;
import org.yimen.casework.port.PersonStore;
import org.yimen.casework.port.RegisterStore;
import org.yimen.casework.port.ReleaseStore;
import org.yimen.casework.port.ScanStore;
import org.yimen.casework.port.Stores;

/** The stores that security has no business with. */
abstract class UnusedStores implements Stores {
    @Override
    public final HandlingStore handlings() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final PersonStore persons() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final ReleaseStore releases() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final RegisterStore register() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final ParameterStore parameters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final ConsultationStore consultations() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final ScanStore scans() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final NumberStore numbers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final CalendarStore calendar() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final IdempotencyStore idempotency() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final LeaseStore leases() {
        throw new UnsupportedOperationException();
    }
}
