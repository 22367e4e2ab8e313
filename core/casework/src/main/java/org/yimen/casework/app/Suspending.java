package org.yimen.casework.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.PauseReason;
import org.yimen.spi.procedure.Track;

/**
 * A handling that stands still: because the law says so (中止), or until the applicant brought what the department asked
 * for (补正). The second only where the item's way is paused by it, and with the day past which the application counts as
 * withdrawn where the way names one (法律援助法 art. 43).
 */
@Component(service = Suspending.class)
public final class Suspending {
    private final Work work;
    private final Rules rules;
    private final PlatformParameters parameters;

    @Activate
    public Suspending(@Reference Work work, @Reference Rules rules, @Reference PlatformParameters parameters) {
        this.work = work;
        this.rules = rules;
        this.parameters = parameters;
    }

    /**
     * Suspends by law or for another reason on record; all clocks stand still.
     *
     * @param reason in Chinese; blank is refused
     * @param legalBasis citation; blank is refused
     */
    public Outcome<Handling> suspend(
            Actor actor, HandlingId id, Optional<Long> version, String reason, String legalBasis) {
        if (reason.isBlank() || legalBasis.isBlank()) {
            return Outcome.refused(Refusal.invalid("/reason", "reason-missing", "中止办理应当填写原因和依据。"));
        }
        return received(
                actor,
                id,
                version,
                "中止",
                spot -> Outcome.done(stopped(spot, PauseReason.SUSPENDED, reason, legalBasis)));
    }

    /**
     * Waits for what the applicant was asked to bring; every clock but that of the first feedback stands still.
     *
     * @param request in Chinese, what is to be brought or explained; blank is refused
     */
    public Outcome<Handling> askForMore(Actor actor, HandlingId id, Optional<Long> version, String request) {
        if (request.isBlank()) {
            return Outcome.refused(Refusal.invalid("/reason", "reason-missing", "请填写需要申请人补充的材料或者说明。"));
        }
        return received(actor, id, version, "要求补正", spot -> {
            if (!spot.track().pausedBy().contains(PauseReason.SUPPLEMENT)) {
                return Outcome.refused(
                        Refusal.illegal("supplement-does-not-pause", "该事项的办理时限不因补充材料而中止，请在时限内办理，所缺材料由窗口补收。"));
            }
            String basis = spot.track().pauseBasis().get(PauseReason.SUPPLEMENT).citation();
            return Outcome.done(stopped(spot, PauseReason.SUPPLEMENT, request, basis));
        });
    }

    /** Ends a suspension; the clocks run on. */
    public Outcome<Handling> resume(Actor actor, HandlingId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.FEED_BACK)
                .then(handling -> handling.in(HandlingState.Suspended.class, "恢复办理", state -> {
                    Moment now = work.moment(actor);
                    WorkCalendar calendar = work.calendar(stores, handling.regionCode());
                    Handling supplied = Clocks.stop(handling, Clocks.LAPSE, now.day(), calendar);
                    Handling running = Clocks.each(
                            supplied.withState(state.resume()),
                            clock -> Clocks.isPaused(clock, state.cause())
                                    ? clock.resume(state.cause(), now.day())
                                    : clock);
                    return Outcome.done(work.save(stores, running, "handling-resumed", now, Map.of()));
                })));
    }

    /** A received handling, with the way it is handled. */
    private record Spot(
            Stores stores, Handling handling, HandlingState.Received state, StoredRelease kept, Moment now) {
        Track track() {
            return kept.release().track(handling.track()).orElseThrow();
        }
    }

    private interface Stop {
        Outcome<Handling> at(Spot spot);
    }

    private Outcome<Handling> received(Actor actor, HandlingId id, Optional<Long> version, String action, Stop stop) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.FEED_BACK)
                .then(handling -> handling.in(
                        HandlingState.Received.class,
                        action,
                        state -> stop.at(new Spot(
                                stores, handling, state, rules.kept(stores, handling.pin()), work.moment(actor))))));
    }

    private Handling stopped(Spot spot, PauseReason cause, String reason, String legalBasis) {
        Moment now = spot.now();
        Handling paused = Clocks.each(
                spot.handling().withState(spot.state().suspend(now.at(), reason, legalBasis, cause)),
                clock -> clock.isOpen() && isStopped(clock, cause) ? clock.pause(cause, now.day()) : clock);
        Map<String, Object> details = new LinkedHashMap<>(Map.of("cause", cause.name(), "reason", reason));
        details.put("legalBasis", legalBasis);
        return work.save(spot.stores(), lapsing(spot, paused, cause), "handling-suspended", now, details);
    }

    /** The first feedback (work plan 三(六)5) can say that something is missing: it does not wait for it. */
    private static boolean isStopped(Clock clock, PauseReason cause) {
        return cause == PauseReason.SUSPENDED || !clock.code().equals(Clocks.FIRST_CHECK);
    }

    private Handling lapsing(Spot spot, Handling paused, PauseReason cause) {
        Optional<Limit> lapse = cause == PauseReason.SUPPLEMENT ? spot.track().lapse() : Optional.empty();
        return lapse.map(limit -> Clocks.with(
                        paused,
                        Clock.start(
                                Clocks.LAPSE,
                                Texts.LAPSE_CLOCK,
                                spot.now().day(),
                                parameters.amountOf(
                                        spot.stores(),
                                        limit,
                                        spot.kept().release().parameters(),
                                        paused.regionCode(),
                                        spot.now().day()),
                                limit.kind())))
                .orElse(paused);
    }
}
