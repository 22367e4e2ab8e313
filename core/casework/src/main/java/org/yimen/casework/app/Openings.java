package org.yimen.casework.app;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Pin;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** Makes the handlings of an accepted case: one per item, with its track's steps and its whole clock. */
@Component(service = Openings.class)
public final class Openings {
    private final Work work;
    private final Rules rules;
    private final StepFlow flow;
    private final PlatformParameters parameters;

    @Activate
    public Openings(
            @Reference Work work,
            @Reference Rules rules,
            @Reference StepFlow flow,
            @Reference PlatformParameters parameters) {
        this.work = work;
        this.rules = rules;
        this.flow = flow;
        this.parameters = parameters;
    }

    void open(Stores stores, CaseFile file, Moment now) {
        for (Selection selection : file.selections()) {
            Pin pin = selection.pin().orElseThrow();
            StoredRelease kept = rules.kept(stores, pin);
            Track track = kept.release().track(selection.track().orElseThrow()).orElseThrow();
            Handling fresh = Handling.opened(
                    file.id(),
                    file.intake().desk().regionCode(),
                    selection.item().department(),
                    pin,
                    track.code(),
                    track.steps().stream()
                            .map(step -> StepRecord.waiting(step.code()))
                            .toList());
            Handling clocked = whole(stores, fresh, kept, track, StepStart.onAccepted(), now);
            Handling opened = flow.advance(stores, file, clocked, track, now);
            work.save(
                    stores,
                    opened,
                    "handling-opened",
                    now,
                    Map.of("release", pin.release().toString(), "track", track.code()));
        }
    }

    /** Starts the item's own limit if it runs from this event. */
    Handling whole(Stores stores, Handling handling, StoredRelease kept, Track track, StepStart event, Moment now) {
        if (track.limit().isEmpty() || !track.limitStarts().equals(event)) {
            return handling;
        }
        int amount = parameters.amountOf(
                stores, track.limit().get(), kept.release().parameters(), handling.regionCode(), now.day());
        return Clocks.with(
                handling,
                Clock.start(
                        Clocks.WHOLE,
                        Texts.WHOLE_CLOCK,
                        now.day(),
                        amount,
                        track.limit().get().kind()));
    }
}
