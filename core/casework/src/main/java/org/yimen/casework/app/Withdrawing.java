package org.yimen.casework.app;

import java.util.Map;
import java.util.Optional;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.Stores;

/** What happens to a case and its handlings when the applicant takes it back. */
final class Withdrawing {
    private final Work work;
    private final AfterDecision after;

    Withdrawing(Work work, AfterDecision after) {
        this.work = work;
        this.after = after;
    }

    /** Everything undecided is withdrawn; what is decided stands, and the case goes on to be told. */
    CaseFile withdrawn(Stores stores, CaseFile file, CaseState.Withdrawable state, String reason, Moment now) {
        boolean anySettled = stores.handlings().ofCase(file.id()).stream()
                .anyMatch(handling -> handling.state().isSettled());
        withdrawHandlings(stores, file.id(), reason, now);
        if (anySettled) {
            after.settle(stores, file.id(), now);
            return stores.cases().find(file.id()).orElseThrow();
        }
        return work.save(
                stores,
                stopClocks(stores, file, now).withState(state.withdraw(now.at(), reason)),
                "case-withdrawn",
                now,
                Map.of("reason", reason));
    }

    private void withdrawHandlings(Stores stores, CaseId id, String reason, Moment now) {
        for (Handling handling : stores.handlings().ofCase(id)) {
            if (handling.state() instanceof HandlingState.Withdrawable open) {
                Handling stopped = Clocks.stopAll(
                        handling.withState(open.withdraw(now.at(), reason)).withWaiting(Optional.empty()),
                        now.day(),
                        work.calendar(stores, handling.regionCode()));
                work.save(stores, stopped, "handling-withdrawn", now, Map.of("reason", reason));
            }
        }
    }

    private CaseFile stopClocks(Stores stores, CaseFile file, Moment now) {
        WorkCalendar calendar = work.calendar(stores, Work.place(file).regionCode());
        return file.withClocks(file.clocks().stream()
                .map(clock -> clock.isOpen() ? clock.stop(now.day(), calendar) : clock)
                .toList());
    }
}
