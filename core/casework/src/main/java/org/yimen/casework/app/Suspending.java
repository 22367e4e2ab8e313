package org.yimen.casework.app;

import java.util.Map;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.PauseReason;

/** A handling that stands still for a reason on record, with all its clocks. */
final class Suspending {
    private final Work work;

    Suspending(Work work) {
        this.work = work;
    }

    Handling suspended(
            Stores stores,
            Handling handling,
            HandlingState.Received state,
            String reason,
            String legalBasis,
            Moment now) {
        Handling paused = Clocks.each(
                handling.withState(state.suspend(now.at(), reason, legalBasis)),
                clock -> clock.isOpen() ? clock.pause(PauseReason.SUSPENDED, now.day()) : clock);
        return work.save(stores, paused, "handling-suspended", now, Map.of("reason", reason, "legalBasis", legalBasis));
    }

    Handling resumed(Stores stores, Handling handling, HandlingState.Suspended state, Moment now) {
        Handling running = Clocks.each(
                handling.withState(state.resume()),
                clock -> clock.isOpen() ? clock.resume(PauseReason.SUSPENDED, now.day()) : clock);
        return work.save(stores, running, "handling-resumed", now, Map.of());
    }
}
