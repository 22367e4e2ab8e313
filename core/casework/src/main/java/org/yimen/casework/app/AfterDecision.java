package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Track;

/** What follows a decision: clocks of telling, the register of statuses and benefits, the case's own state. */
@Component(service = AfterDecision.class)
public final class AfterDecision {
    private final Work work;
    private final PlatformParameters parameters;
    private final GrantRegister register;

    @Activate
    public AfterDecision(@Reference Work work, @Reference PlatformParameters parameters) {
        this.work = work;
        this.parameters = parameters;
        this.register = new GrantRegister(parameters);
    }

    /**
     * A grant runs department → window, then window → applicant. A refusal has one clock in their stead: the platform's
     * or the item's own, whichever is due first (domain notes 9, point 6).
     */
    Handling startClocks(Stores stores, Handling handling, StoredRelease kept, Track track, Moment now) {
        Decision decision = handling.decision().orElseThrow();
        String region = handling.regionCode();
        if (decision.isGrant()) {
            return Clocks.with(
                    handling,
                    Clock.start(
                            Clocks.INFORM,
                            Texts.INFORM_CLOCK,
                            now.day(),
                            parameters.informDays(stores, region, now.day()),
                            DayKind.WORKING));
        }
        WorkCalendar calendar = work.calendar(stores, region);
        Clock platform = Clock.start(
                Clocks.REFUSAL,
                Texts.REFUSAL_CLOCK,
                parameters.isRefusalFromReceipt(stores, region, now.day()) ? receivedOn(handling, now) : now.day(),
                parameters.refusalDays(stores, region, now.day()),
                DayKind.WORKING);
        Optional<Clock> own = track.refusalTold().map(limit -> refusal(stores, limit, kept, region, now));
        return Clocks.with(
                handling,
                own.filter(clock -> clock.dueDate(calendar)
                                .orElseThrow()
                                .isBefore(platform.dueDate(calendar).orElseThrow()))
                        .orElse(platform));
    }

    /** Puts a grant on the register: what it confers, and what it brings. */
    void register(Stores stores, CaseFile file, Handling handling, ItemRelease release, Moment now) {
        if (handling.decision().orElseThrow().isGrant()) {
            register.enter(stores, file, handling, release, now);
        }
    }

    /** The case is completed when no handling is left to decide, and notified when every result was told. */
    void settle(Stores stores, CaseId id, Moment now) {
        List<Handling> handlings = stores.handlings().ofCase(id);
        CaseFile file = stores.cases().find(id).orElseThrow();
        boolean settled =
                handlings.stream().allMatch(handling -> handling.state().isSettled());
        if (settled && file.state() instanceof CaseState.InProgress state) {
            file = work.save(stores, file.withState(state.complete(now.at())), "case-completed", now, Map.of());
        }
        boolean told = handlings.stream()
                .allMatch(handling -> handling.state() instanceof HandlingState.Notified
                        || handling.state() instanceof HandlingState.Withdrawn);
        if (told && file.state() instanceof CaseState.Completed state) {
            work.save(stores, file.withState(state.told(now.at())), "case-notified", now, Map.of());
        }
    }

    /** The day on which the slip was signed for: the first check runs from it. */
    private static LocalDate receivedOn(Handling handling, Moment now) {
        return handling.clock(Clocks.FIRST_CHECK).map(Clock::start).orElse(now.day());
    }

    private Clock refusal(Stores stores, Limit limit, StoredRelease kept, String region, Moment now) {
        int amount = parameters.amountOf(stores, limit, kept.release().parameters(), region, now.day());
        return Clock.start(Clocks.REFUSAL, Texts.REFUSAL_CLOCK, now.day(), amount, limit.kind());
    }
}
