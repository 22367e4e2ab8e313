package org.yimen.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.procedure.Purpose;

/** What an item answers to an application, whatever the application looks like. */
final class AnswerChecks {
    private static final int LONGEST_CAUSE = 40;

    private AnswerChecks() {}

    static void check(Subject subject, Input input, Complaints complaints) {
        RescueItem item = subject.item();
        ask("validate", item::validate, input, complaints)
                .ifPresent(findings -> findings(findings, subject, input, complaints));
        ask("assess", item::assess, input, complaints).ifPresent(given -> assessment(given, input, complaints));
        ask("materials", item::materials, input, complaints)
                .ifPresent(needs -> MaterialChecks.check(needs, subject, input, complaints));
        ask("benefit", item::benefit, input, complaints)
                .flatMap(Function.identity())
                .ifPresent(benefit -> benefit(benefit, input, complaints));
        ask("track", item::track, input, complaints)
                .ifPresent(code -> complaints.unless(
                        item.release()
                                .track(code)
                                .filter(track -> track.purpose() == Purpose.APPLICATION)
                                .isPresent(),
                        "track() answers \"%s\" on %s, which is no track for applications in item.json",
                        code,
                        input.title()));
        ask("cause", item::cause, input, complaints)
                .flatMap(Function.identity())
                .filter(cause -> cause.isBlank() || cause.length() > LONGEST_CAUSE)
                .ifPresent(cause -> complaints.once(
                        "cause",
                        false,
                        "cause() answers \"%s\" on %s: a stable code of at most 40 characters, or empty",
                        Complaints.shortened(cause),
                        input.title()));
        ask("beneficiaries", item::beneficiaries, input, complaints)
                .ifPresent(subjects -> beneficiaries(subjects, input, complaints));
    }

    private static void beneficiaries(List<String> subjects, Input input, Complaints complaints) {
        complaints.unless(!subjects.isEmpty(), "beneficiaries() names nobody on %s", input.title());
        subjects.stream()
                .filter(subject -> !subject.matches("household|applicant|member:\\d{1,3}"))
                .forEach(subject -> complaints.add(
                        "beneficiaries() answers \"%s\" on %s: household, applicant or member:N",
                        subject, input.title()));
    }

    private static <T> Optional<T> ask(
            String method, Function<Application, T> question, Input input, Complaints complaints) {
        try {
            T answer = question.apply(input.application());
            complaints.once(
                    method, answer != null, "%s() answers null on %s: answer an empty value", method, input.title());
            return Optional.ofNullable(answer);
        } catch (FixedParameters.UndeclaredParameter undeclared) {
            complaints.once(
                    undeclared.getMessage(), false, "%s(): %s. Add it in item.json", method, undeclared.getMessage());
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError thrown) {
            String place = place(thrown);
            complaints.once(
                    method + thrown.getClass() + place,
                    false,
                    "%s() throws on %s: %s%s. Incomplete and wrong data is normal while a draft is typed; answer with "
                            + "what is known",
                    method,
                    input.title(),
                    Complaints.shortened(String.valueOf(thrown)),
                    place);
            return Optional.empty();
        }
    }

    /** The nearest place in the item's own code. */
    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !frame.getClassName().matches("(java|jdk|org\\.yimen\\.spi)\\..*"))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    private static void findings(List<Finding> findings, Subject subject, Input input, Complaints complaints) {
        for (Finding finding : findings) {
            String where = "validate(), finding " + finding.code();
            text(finding.message(), where, input, complaints);
            finding.basis().ifPresent(basis -> ReleaseChecks.basis(basis, where, true, complaints));
            FormChecks.faultOf(finding.pointer(), subject)
                    .ifPresent(fault -> complaints.once(
                            where + finding.pointer(),
                            false,
                            "%s points to %s, which %s (seen on %s)",
                            where,
                            finding.pointer(),
                            fault,
                            input.title()));
        }
    }

    private static void assessment(Assessment assessment, Input input, Complaints complaints) {
        for (Reason reason : assessment.reasons()) {
            text(reason.text(), "assess(), a reason", input, complaints);
            reason.settledBy().ifPresent(how -> text(how, "assess(), settledBy", input, complaints));
            ReleaseChecks.basis(reason.basis(), "assess(), reason \"" + reason.text() + "\"", true, complaints);
        }
        assessment.estimate().ifPresent(estimate -> benefit(estimate, input, complaints));
    }

    private static void benefit(Benefit benefit, Input input, Complaints complaints) {
        text(benefit.explanation(), "benefit(), explanation", input, complaints);
        complaints.unless(
                benefit.amount().stripTrailingZeros().scale() <= 2,
                "benefit() answers %s yuan on %s: money has no more than two decimals",
                benefit.amount(),
                input.title());
        boolean nothingToPay = benefit.kind() == Benefit.Kind.SERVICE || benefit.kind() == Benefit.Kind.RECOGNITION;
        complaints.unless(
                !nothingToPay || benefit.amount().signum() == 0,
                "benefit() answers a %s of %s yuan on %s: a service or recognition pays nothing; use CASH or IN_KIND for "
                        + "what is worth an amount",
                benefit.kind(),
                benefit.amount(),
                input.title());
    }

    static void text(String text, String where, Input input, Complaints complaints) {
        complaints.unlessChinese(text, where);
        complaints.unless(
                !Chinese.quotesIdNumber(text),
                "%s quotes an ID number on %s: name the person's place",
                where,
                input.title());
    }
}
