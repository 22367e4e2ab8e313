package org.yimen.casework.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Objection;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepEntry;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;

/** The release's steps one by one: begin, file, confirm, send back, object, leave out. Decisions are {@link Deciding}'s. */
@Component(service = StepWork.class)
public final class StepWork {
    private final Work work;
    private final Rules rules;
    private final StepFlow flow;
    private final StepEntries entries;
    private final NoticeBoard board;
    private final Objections objections;

    @Activate
    public StepWork(
            @Reference Work work,
            @Reference Rules rules,
            @Reference StepFlow flow,
            @Reference StepEntries entries,
            @Reference PlatformParameters parameters) {
        this.work = work;
        this.rules = rules;
        this.flow = flow;
        this.entries = entries;
        this.board = new NoticeBoard(work, parameters);
        this.objections = new Objections(flow);
    }

    /** Its owner sets about an open step: what must be begun by a day is begun on this one (低保办法 art. 15, 17). */
    public Outcome<Handling> begin(Actor actor, HandlingId id, Optional<Long> version, String stepCode) {
        return at(actor, id, version, stepCode, "启动", spot -> Outcome.done(spot)
                .unless(open -> open.not(StepStatus.OPEN, "启动"))
                .unless(open -> open.step().begunAt().map(at -> Refusal.illegal("already-begun", "该环节已经启动，不需要重复登记。")))
                .map(open -> {
                    Moment now = work.moment(actor);
                    Handling begun = begun(open, open.handling(), now).withStep(stepCode, step -> step.begin(now.at()));
                    return work.save(open.stores(), begun, "step-begun", now, Map.of("step", stepCode));
                }));
    }

    /**
     * Files a step: its form, signatures and what was found. A public notice is hung by it; a step that a second person
     * confirms waits for that person.
     */
    public Outcome<Handling> file(
            Actor actor, HandlingId id, Optional<Long> version, String stepCode, StepEntry entry) {
        return at(actor, id, version, stepCode, "填报", spot -> Outcome.done(spot)
                .unless(open -> open.not(StepStatus.OPEN, "填报"))
                .unless(StepWork::decision)
                .unless(open -> entries.check(open.kept(), open.spec(), entry))
                .unless(StepWork::owed)
                .map(open -> filed(open, entry, work.moment(actor))));
    }

    /** The second person confirms; for a public notice anyone of the owner takes it down when its days are over. */
    public Outcome<Handling> confirm(Actor actor, HandlingId id, Optional<Long> version, String stepCode) {
        return at(actor, id, version, stepCode, "确认", spot -> {
            Moment now = work.moment(actor);
            boolean notice = spot.spec().kind() == StepKind.PUBLIC_NOTICE;
            return Outcome.done(spot)
                    .unless(proposed -> proposed.not(StepStatus.PROPOSED, "确认"))
                    .unless(StepWork::decision)
                    .unless(proposed -> notice ? board.stillHangs(proposed, now) : proposed.samePerson(now))
                    .map(proposed -> notice
                            ? done(proposed, board.takenDown(proposed, now), "notice-ended", now)
                            : done(
                                    proposed,
                                    proposed.handling().withStep(stepCode, step -> step.confirm(now)),
                                    "step-confirmed",
                                    now));
        });
    }

    /** The second person sends it back to be done again. */
    public Outcome<Handling> sendBack(
            Actor actor, HandlingId id, Optional<Long> version, String stepCode, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("/reason", "reason-missing", "请填写退回重办的理由。"));
        }
        return at(actor, id, version, stepCode, "退回重办", spot -> {
            Moment now = work.moment(actor);
            return Outcome.done(spot)
                    .unless(proposed -> proposed.not(StepStatus.PROPOSED, "退回重办"))
                    .unless(StepWork::decision)
                    .unless(StepWork::hanging)
                    .unless(proposed -> proposed.samePerson(now))
                    .map(proposed -> work.save(
                            proposed.stores(),
                            proposed.handling().withStep(stepCode, StepRecord::reject),
                            "step-sent-back",
                            now,
                            Map.of("step", stepCode, "reason", reason)));
        });
    }

    /** Records an objection against a hanging notice, or against what a check found. */
    public Outcome<Handling> object(Actor actor, HandlingId id, Optional<Long> version, String stepCode, String text) {
        if (text.isBlank()) {
            return Outcome.refused(Refusal.invalid("/text", "objection-empty", "请填写异议内容。"));
        }
        return at(actor, id, version, stepCode, "登记异议", spot -> {
            Moment now = work.moment(actor);
            return Outcome.done(spot)
                    .unless(Objections::nothingToObject)
                    .map(open -> work.save(
                            open.stores(),
                            objections.recorded(open, new Objection(now.at(), text, now.by()), now),
                            "objection-recorded",
                            now,
                            Map.of("step", stepCode, "text", text)));
        });
    }

    /** Leaves out a step that is only done where called for. */
    public Outcome<Handling> leaveOut(
            Actor actor, HandlingId id, Optional<Long> version, String stepCode, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("/reason", "reason-missing", "请填写不办理该环节的理由。"));
        }
        return at(actor, id, version, stepCode, "略过", spot -> Outcome.done(spot)
                .unless(open -> open.not(StepStatus.OPEN, "略过"))
                .unless(StepWork::mandatory)
                .map(open -> done(
                        open,
                        open.handling().withStep(stepCode, step -> step.skip(reason)),
                        "step-left-out",
                        work.moment(actor))));
    }

    private static Optional<Refusal> decision(StepSpot spot) {
        return spot.spec().kind() == StepKind.DECISION
                ? Optional.of(Refusal.illegal("step-is-decision", "决定环节请通过“提出决定意见”“确认决定”办理。"))
                : Optional.empty();
    }

    /** What was granted before its papers were complete is completed with them (社会救助法 art. 50). */
    private static Optional<Refusal> owed(StepSpot spot) {
        return spot.spec().kind() == StepKind.COMPLETION
                ? Papers.owed(spot.file(), spot.handling().item(), NeededBy.COMPLETION)
                : Optional.empty();
    }

    private static Optional<Refusal> mandatory(StepSpot spot) {
        return spot.spec().condition() == StepCondition.IF_NEEDED
                ? Optional.empty()
                : Optional.of(Refusal.illegal("step-mandatory", "该环节是必经环节，不能略过。"));
    }

    private static Optional<Refusal> hanging(StepSpot spot) {
        return spot.spec().kind() == StepKind.PUBLIC_NOTICE
                ? Optional.of(Refusal.illegal("notice-hangs", "公示已经张贴，不能退回重办；有异议的请登记异议。"))
                : Optional.empty();
    }

    private Outcome<Handling> at(
            Actor actor,
            HandlingId id,
            Optional<Long> version,
            String stepCode,
            String action,
            Function<StepSpot, Outcome<Handling>> next) {
        return work.write(stores -> Outcome.ofOptional(stores.handlings().find(id), Refusal.notFound("该联办件"))
                .then(handling -> StepSpot.find(stores, rules, actor, handling, stepCode))
                .unless(spot -> Work.stale(version, spot.handling().version()))
                .unless(spot -> spot.stopped(action))
                .then(next));
    }

    private Handling filed(StepSpot spot, StepEntry entry, Moment now) {
        String code = spot.spec().code();
        Handling begun = begun(spot, spot.handling(), now);
        if (spot.spec().kind() == StepKind.PUBLIC_NOTICE) {
            return saved(spot, board.hung(spot, begun, entry, now), "notice-hung", now);
        }
        Handling found = begun.withFound(entries.found(spot.handling(), spot.spec(), entry, now));
        return spot.spec().confirmed()
                ? saved(spot, found.withStep(code, step -> step.propose(entry, now.by())), "step-proposed", now)
                : done(spot, found.withStep(code, step -> step.complete(entry, now)), "step-done", now);
    }

    private Handling done(StepSpot spot, Handling handling, String event, Moment now) {
        WorkCalendar calendar = work.calendar(spot.stores(), handling.regionCode());
        Handling stopped = Clocks.stop(
                begun(spot, handling, now), Clocks.ofStep(spot.spec().code()), now.day(), calendar);
        boolean finished = stopped.step(spot.spec().code()).orElseThrow().status() == StepStatus.DONE;
        Handling sentBack = finished ? flow.reopen(stopped, spot.track(), spot.spec()) : stopped;
        Handling advanced = flow.advance(spot.stores(), spot.file(), sentBack, spot.track(), now);
        return work.save(spot.stores(), advanced, event, now, spot.details(handling));
    }

    /** Whoever files or leaves out a step has begun it at the latest now. */
    private Handling begun(StepSpot spot, Handling handling, Moment now) {
        WorkCalendar calendar = work.calendar(spot.stores(), handling.regionCode());
        return Clocks.stop(handling, Clocks.ofBeginning(spot.spec().code()), now.day(), calendar);
    }

    private Handling saved(StepSpot spot, Handling handling, String event, Moment now) {
        return work.save(spot.stores(), handling, event, now, spot.details(handling));
    }
}
