package org.yimen.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.procedure.Purpose;

/**
 * What an item answers to an application, whatever the application looks like: every rule by which the platform's guard
 * judges an answer, and what else the contract says. What the guard cuts or leaves out, because an input may have caused
 * it, is held against the item where the input is such as a form takes.
 */
final class AnswerChecks {
    private static final int LONGEST_CAUSE = 40;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_POINTER = 500;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_EXPLANATION = 10_000;
    private static final int MOST = 200;
    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(10_000_000);

    private static final long SECOND = 1_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
        List<String> named = elements("beneficiaries", subjects, input, complaints);
        complaints.unless(!named.isEmpty(), "beneficiaries() names nobody on %s", input.title());
        complaints.unless(
                Set.copyOf(named).size() == named.size(),
                "beneficiaries() names somebody twice on %s: %s",
                input.title(),
                named);
        named.stream()
                .filter(subject -> !subject.matches("household|applicant|member:\\d{1,3}"))
                .forEach(subject -> complaints.add(
                        "beneficiaries() answers \"%s\" on %s: household, applicant or member:N",
                        subject, input.title()));
    }

    private static <T> Optional<T> ask(
            String method, Function<Application, T> question, Input input, Complaints complaints) {
        try {
            T answer = inTime(method, question, input, complaints);
            complaints.once(
                    method, answer != null, "%s() answers null on %s: answer an empty value", method, input.title());
            return Optional.ofNullable(answer);
        } catch (FixedParameters.UndeclaredParameter undeclared) {
            complaints.once(
                    undeclared.getMessage(), false, "%s(): %s. Add it in item.json", method, undeclared.getMessage());
            return Optional.empty();
        } catch (RuntimeException | Error thrown) {
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

    /** The platform gives a second; here a call is late if it works that long twice, the first time may load classes. */
    private static <T> T inTime(String method, Function<Application, T> question, Input input, Complaints complaints) {
        long before = worked();
        T answer = question.apply(input.application());
        if (worked() - before > SECOND) {
            before = worked();
            answer = question.apply(input.application());
            complaints.once(
                    method + " late",
                    worked() - before <= SECOND,
                    "%s() works for more than a second on %s: a form is checked while it is typed",
                    method,
                    input.title());
        }
        return answer;
    }

    private static long worked() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** The elements that are there; {@code null} among them, or too many of them, is held against the item. */
    static <E> List<E> elements(String method, List<E> answer, Input input, Complaints complaints) {
        List<E> elements = answer.stream().limit(MOST + 1).toList();
        complaints.once(
                method + " null",
                elements.stream().noneMatch(Objects::isNull),
                "%s() answers a list with null in it on %s",
                method,
                input.title());
        complaints.once(
                method + " many",
                elements.size() <= MOST || !input.wellFormed(),
                "%s() answers more than %d entries on %s: nobody reads so many, and the platform cuts them off",
                method,
                MOST,
                input.title());
        return elements.stream().filter(Objects::nonNull).toList();
    }

    static void code(String code, String where, Complaints complaints) {
        complaints.unless(
                code.length() <= LONGEST_CODE,
                "%s: a code has at most %d characters",
                Complaints.shortened(where),
                LONGEST_CODE);
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
        for (Finding finding : elements("validate", findings, input, complaints)) {
            String where = "validate(), finding " + finding.code();
            code(finding.code(), where, complaints);
            complaints.unless(
                    finding.pointer().length() <= LONGEST_POINTER,
                    "%s: a pointer has at most %d characters",
                    Complaints.shortened(where),
                    LONGEST_POINTER);
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
        for (Reason reason : elements("assess", assessment.reasons(), input, complaints)) {
            text(reason.text(), "assess(), a reason", input, complaints);
            reason.settledBy().ifPresent(how -> text(how, "assess(), settledBy", input, complaints));
            ReleaseChecks.basis(reason.basis(), "assess(), reason \"" + reason.text() + "\"", true, complaints);
        }
        assessment.estimate().ifPresent(estimate -> benefit(estimate, input, complaints));
    }

    private static void benefit(Benefit benefit, Input input, Complaints complaints) {
        text(benefit.explanation(), "benefit(), explanation", LONGEST_EXPLANATION, input, complaints);
        complaints.unless(
                benefit.amount().stripTrailingZeros().scale() <= 2,
                "benefit() answers %s yuan on %s: money has no more than two decimals",
                benefit.amount(),
                input.title());
        complaints.once(
                "amount",
                benefit.amount().compareTo(MOST_YUAN) <= 0 || !input.wellFormed(),
                "benefit() answers %s yuan on %s: no relief comes near it, and the platform leaves it out",
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
        text(text, where, LONGEST_TEXT, input, complaints);
    }

    private static void text(String text, String where, int most, Input input, Complaints complaints) {
        complaints.unlessChinese(text, where);
        complaints.unless(
                text == null || text.length() <= most || !input.wellFormed(),
                "%s has more than %d characters on %s: nobody reads so much, and the platform cuts it off",
                where,
                most,
                input.title());
        complaints.unless(
                !Chinese.quotesIdNumber(text),
                "%s quotes an ID number on %s: name the person's place",
                where,
                input.title());
    }
}
