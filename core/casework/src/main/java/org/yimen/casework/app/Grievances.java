package org.yimen.casework.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Objection;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** Objections to a decision by the item's own remedy, and complaints that reach an office before it. */
@Component(service = Grievances.class)
public final class Grievances {
    private final Work work;
    private final Rules rules;
    private final StepFlow flow;

    @Activate
    public Grievances(@Reference Work work, @Reference Rules rules, @Reference StepFlow flow) {
        this.work = work;
        this.rules = rules;
        this.flow = flow;
    }

    /**
     * Records that the applicant objects to the decision; the item's steps for it open. The decision stands meanwhile: a
     * correction is a new one.
     *
     * @param text what was said; blank is refused
     */
    public Outcome<Handling> object(Actor actor, HandlingId id, Optional<Long> version, String text) {
        return heard(actor, id, version, text, Permission.HEAR_OBJECTION, spot -> Outcome.done(spot)
                .unless(Grievances::notContestable)
                .unless(Grievances::withoutRemedy)
                .map(open -> stored(open, open.handling().objected(open.said()), "decision-objected")));
    }

    /**
     * Records a complaint or report about the application; the steps that one calls for open (低保办法 art. 20).
     *
     * @param text what was said; blank is refused
     */
    public Outcome<Handling> complain(Actor actor, HandlingId id, Optional<Long> version, String text) {
        return heard(actor, id, version, text, Permission.HEAR_COMPLAINT, spot -> Outcome.done(spot)
                .unless(Grievances::settled)
                .map(open -> stored(
                        open,
                        Objections.reconsidered(
                                open.handling().complained(open.said()),
                                open.track(),
                                StepCondition.IF_RELATIVE_OR_COMPLAINT),
                        "complaint-recorded")));
    }

    /** A handling somebody has something against, inside one transaction. */
    private record Spot(Stores stores, Handling handling, Track track, Objection said, Moment now) {}

    private Outcome<Handling> heard(
            Actor actor,
            HandlingId id,
            Optional<Long> version,
            String text,
            Permission permission,
            Function<Spot, Outcome<Handling>> next) {
        if (text.isBlank()) {
            return Outcome.refused(Refusal.invalid("/text", "objection-empty", "请填写异议或者投诉、举报的内容。"));
        }
        return work.write(stores -> work.open(stores, actor, id, version, permission)
                .map(handling -> spot(stores, handling, text, work.moment(actor)))
                .then(next));
    }

    private Spot spot(Stores stores, Handling handling, String text, Moment now) {
        Track track = rules.kept(stores, handling.pin())
                .release()
                .track(handling.track())
                .orElseThrow();
        return new Spot(stores, handling, track, new Objection(now.at(), text, now.by()), now);
    }

    private Handling stored(Spot spot, Handling changed, String event) {
        CaseFile file = spot.stores().cases().find(changed.caseId()).orElseThrow();
        Handling advanced = flow.advance(spot.stores(), file, changed, spot.track(), spot.now());
        return work.save(spot.stores(), advanced, event, spot.now(), Map.of());
    }

    private static Optional<Refusal> notContestable(Spot spot) {
        return spot.handling().state().isContestable()
                ? Optional.empty()
                : Optional.of(Refusal.illegal(
                        "not-contestable", "联办件处于“" + spot.handling().state().title() + "”状态，没有可以提出异议的决定。"));
    }

    private static Optional<Refusal> withoutRemedy(Spot spot) {
        boolean own =
                spot.track().steps().stream().anyMatch(step -> step.starts().event() == StepStart.Event.OBJECTED);
        return own
                ? Optional.empty()
                : Optional.of(Refusal.illegal(
                        "no-own-remedy", "该事项没有自己的异议审查环节，请告知申请人：" + spot.track().remedy()));
    }

    private static Optional<Refusal> settled(Spot spot) {
        return spot.handling().state().isSettled()
                ? Optional.of(Refusal.illegal(
                        "handling-settled", "联办件处于“" + spot.handling().state().title() + "”状态，投诉、举报请按监督渠道处理。"))
                : Optional.empty();
    }
}
