package org.yimen.spi.procedure;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;

/**
 * One step (办理环节) of a track.
 *
 * @param code unique in the track, lower-case words with dashes; never {@code null}
 * @param title in Chinese; never {@code null}
 * @param kind never {@code null}
 * @param owner never {@code null}
 * @param form JSON Schema 2020-12 of what the step records, type {@code object} with Chinese titles; never {@code null}
 * @param confirmed whether a second person confirms what the first proposed
 * @param signatures how many of the staff sign, at the least (2 for a survey: 低保办法 art. 16)
 * @param starts what opens the step; never {@code null}
 * @param limit by when it is done; empty if nothing sets one; never {@code null}
 * @param condition when it is done at all; never {@code null}
 * @param notice present exactly for {@link StepKind#PUBLIC_NOTICE}; never {@code null}
 * @param basis the rule that demands the step; never {@code null}
 * @param department code of the department that does the step where another than the item's own does (残联 reviews the
 *     two disability subsidies, 民政 the means of a housing applicant: 社会救助暂行办法 art. 40); only with {@link
 *     Owner#DEPARTMENT}; never {@code null}
 * @param reopens code of a step above that is gone through once more, with all that waits for it, when this one was
 *     done: after an objection the survey is made and published again (特困人员认定办法 art. 15); only under a
 *     condition of dispute, so that the way ends; never {@code null}
 * @param draw how many handlings are drawn, present exactly for {@link StepCondition#IF_DRAWN}; never {@code null}
 * @param begin by when the step is begun, from what opens it, where the text limits that and not its end (低保办法
 *     art. 15, 17: 启动); never {@code null}
 * @param limitStarts what {@code limit} runs from; what opens the step if left out (特困人员认定办法 art. 13: survey and
 *     opinion share fifteen days from acceptance); never {@code null}
 */
public record StepSpec(
        String code,
        String title,
        StepKind kind,
        Owner owner,
        Document form,
        boolean confirmed,
        int signatures,
        StepStart starts,
        Optional<Limit> limit,
        StepCondition condition,
        Optional<NoticeRule> notice,
        LegalBasis basis,
        Optional<String> department,
        Optional<String> reopens,
        Optional<RandomCheck> draw,
        Optional<Limit> begin,
        StepStart limitStarts) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public StepSpec {
        if (code == null || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a step's code: " + code);
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
        form = Objects.requireNonNullElse(form, Document.empty());
        Objects.requireNonNull(starts, "starts");
        limit = Objects.requireNonNullElse(limit, Optional.empty());
        condition = Objects.requireNonNullElse(condition, StepCondition.ALWAYS);
        notice = Objects.requireNonNullElse(notice, Optional.empty());
        Objects.requireNonNull(basis, "basis");
        department = Objects.requireNonNullElse(department, Optional.empty());
        reopens = Objects.requireNonNullElse(reopens, Optional.empty());
        draw = Objects.requireNonNullElse(draw, Optional.empty());
        begin = Objects.requireNonNullElse(begin, Optional.empty());
        limitStarts = Objects.requireNonNullElse(limitStarts, starts);
        require(signatures >= 0, "a number of signatures is not negative", code);
        require(
                notice.isPresent() == (kind == StepKind.PUBLIC_NOTICE),
                "a notice's rule goes with a public notice alone",
                code);
        require(
                draw.isPresent() == (condition == StepCondition.IF_DRAWN),
                "a share to draw goes with IF_DRAWN alone",
                code);
        require(
                department.isEmpty() || owner == Owner.DEPARTMENT,
                "another department goes with the owner DEPARTMENT alone",
                code);
        require(reopens.isEmpty() || condition.isDispute(), "only a dispute reopens a step above", code);
    }

    private static void require(boolean holds, String otherwise, String code) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise + ": " + code);
        }
    }

    /** A step without any of the rarer rules. */
    public StepSpec(
            String code,
            String title,
            StepKind kind,
            Owner owner,
            Document form,
            boolean confirmed,
            int signatures,
            StepStart starts,
            Optional<Limit> limit,
            StepCondition condition,
            Optional<NoticeRule> notice,
            LegalBasis basis) {
        this(
                code,
                title,
                kind,
                owner,
                form,
                confirmed,
                signatures,
                starts,
                limit,
                condition,
                notice,
                basis,
                null,
                null,
                null,
                null,
                null);
    }
}
