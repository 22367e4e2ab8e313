package org.yimen.spi.procedure;

import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;

/** Steps and tracks for tests, each as plain as the contract allows. */
public final class Steps {
    public static final LegalBasis BASIS = LegalBasis.of("社会救助法", "第四十四条");

    private Steps() {}

    public static StepSpec step(String code, StepKind kind, StepStart starts) {
        return step(code, kind, starts, StepCondition.ALWAYS, Optional.empty(), Optional.empty());
    }

    static StepSpec step(
            String code,
            StepKind kind,
            StepStart starts,
            StepCondition condition,
            Optional<String> reopens,
            Optional<RandomCheck> draw) {
        return new StepSpec(
                code,
                "办理环节",
                kind,
                Owner.DEPARTMENT,
                Document.empty(),
                false,
                0,
                starts,
                Optional.empty(),
                condition,
                kind == StepKind.PUBLIC_NOTICE
                        ? Optional.of(new NoticeRule(Limit.calendar(7, BASIS), true, List.of("申请人姓名")))
                        : Optional.empty(),
                BASIS,
                Optional.empty(),
                reopens,
                draw,
                null,
                null);
    }

    public static StepSpec decision(StepStart starts) {
        return step("decision", StepKind.DECISION, starts);
    }

    public static Track track(StepSpec... steps) {
        return new Track("ordinary", "办理方式", List.of(steps), null, null, null, null, null, null, "可以依法申请行政复议或者提起行政诉讼");
    }
}
