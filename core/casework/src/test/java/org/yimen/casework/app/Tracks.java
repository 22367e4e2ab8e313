package org.yimen.casework.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.NoticeRule;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.PauseReason;
import org.yimen.spi.procedure.RandomCheck;
import org.yimen.spi.procedure.Season;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** Ways and steps of invented items. */
final class Tracks {
    static final Document CONCLUSION = Document.of(Map.of(
            "type",
            "object",
            "properties",
            Map.of("conclusion", Map.of("type", "string", "title", "结论", "minLength", 1)),
            "required",
            List.of("conclusion")));

    private Tracks() {}

    static Limit working(int days) {
        return Limit.working(days, SampleItems.LAW);
    }

    static Limit extendable(int days, int extended, String... reasons) {
        return new Limit(
                days, DayKind.WORKING, Optional.empty(), Optional.of(extended), SampleItems.LAW, List.of(reasons));
    }

    static Limit calendar(int days) {
        return Limit.calendar(days, SampleItems.LAW);
    }

    static StepSpec step(String code, StepKind kind, Owner owner, StepStart start, boolean confirmed) {
        return step(code, kind, owner, start, confirmed, StepCondition.ALWAYS, null, null);
    }

    static StepSpec step(
            String code,
            StepKind kind,
            Owner owner,
            StepStart start,
            boolean confirmed,
            StepCondition condition,
            String reopens,
            Limit limit) {
        return new StepSpec(
                code,
                "环节" + code,
                kind,
                owner,
                kind == StepKind.DECISION ? Document.empty() : CONCLUSION,
                confirmed,
                kind == StepKind.SURVEY ? 2 : 0,
                start,
                Optional.ofNullable(limit),
                condition,
                Optional.empty(),
                SampleItems.LAW,
                Optional.empty(),
                Optional.ofNullable(reopens),
                condition == StepCondition.IF_DRAWN
                        ? Optional.of(new RandomCheck(30, Optional.empty(), SampleItems.LAW))
                        : Optional.empty(),
                Optional.empty(),
                null);
    }

    /** The same step, done by another department than the item's own. */
    static StepSpec by(String department, StepSpec step) {
        return new StepSpec(
                step.code(),
                step.title(),
                step.kind(),
                step.owner(),
                step.form(),
                step.confirmed(),
                step.signatures(),
                step.starts(),
                step.limit(),
                step.condition(),
                step.notice(),
                step.basis(),
                Optional.of(department),
                step.reopens(),
                step.draw(),
                step.begin(),
                step.limitStarts());
    }

    static StepSpec notice(String code, StepStart start, int days, boolean insideLimit) {
        return new StepSpec(
                code,
                "公示",
                StepKind.PUBLIC_NOTICE,
                Owner.TOWNSHIP,
                Document.empty(),
                false,
                0,
                start,
                Optional.empty(),
                StepCondition.ALWAYS,
                Optional.of(new NoticeRule(calendar(days), insideLimit, List.of("姓名"))),
                SampleItems.LAW);
    }

    /** A whole way; the refusal's own limit may be {@code null}. */
    static Track track(String code, Limit limit, StepStart from, Limit refusalTold, StepSpec... steps) {
        return new Track(
                code,
                "办理方式" + code,
                List.of(steps),
                Optional.ofNullable(limit),
                from,
                Optional.empty(),
                List.of(PauseReason.PUBLIC_NOTICE),
                Optional.ofNullable(refusalTold),
                Optional.empty(),
                "可以自收到决定之日起六十日内申请行政复议。");
    }

    /** A way that is open in parts of the year, and examines means or not. */
    static Track varied(Track usual, String code, Optional<Boolean> meansTested, List<Season> seasons) {
        return new Track(
                code,
                usual.title(),
                usual.steps(),
                usual.limit(),
                usual.limitStarts(),
                usual.delegable(),
                usual.pausedBy(),
                usual.refusalTold(),
                usual.reliefFirst(),
                usual.remedy(),
                usual.delegation(),
                usual.pauseBasis(),
                meansTested,
                seasons,
                usual.lapse(),
                usual.confers(),
                usual.payee(),
                usual.purpose());
    }

    /** The same step, to be begun within a limit. */
    static StepSpec begunWithin(Limit begin, StepSpec step) {
        return new StepSpec(
                step.code(),
                step.title(),
                step.kind(),
                step.owner(),
                step.form(),
                step.confirmed(),
                step.signatures(),
                step.starts(),
                step.limit(),
                step.condition(),
                step.notice(),
                step.basis(),
                step.department(),
                step.reopens(),
                step.draw(),
                Optional.of(begin),
                step.limitStarts());
    }

    /** The same way, whose limit stands still for these reasons, with its rarer limits as far as not {@code null}. */
    static Track rarer(Track usual, List<PauseReason> pausedBy, Limit lapse, Limit reliefFirst) {
        return new Track(
                usual.code(),
                usual.title(),
                usual.steps(),
                usual.limit(),
                usual.limitStarts(),
                usual.delegable(),
                pausedBy,
                usual.refusalTold(),
                Optional.ofNullable(reliefFirst),
                usual.remedy(),
                usual.delegation(),
                Map.of(),
                usual.meansTested(),
                usual.seasons(),
                Optional.ofNullable(lapse),
                usual.confers(),
                usual.payee(),
                usual.purpose());
    }
}
