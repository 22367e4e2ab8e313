package org.yimen.casework.registry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.form.FormPointers;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.Reason;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.procedure.Purpose;

/**
 * Checks one item's answers about an application. Every list is copied before it is looked at, and the copy handed on.
 */
final class AnswerChecks {
    static final int MOST = 200;
    /** Platform default: no relief of the catalogue comes near it; a larger amount is a slip of the unit. */
    static final BigDecimal MOST_YUAN = new BigDecimal("10000000");

    private static final int LONGEST_CAUSE = 40;
    private static final String SUBJECT = "household|applicant|member:\\d{1,3}";

    private final ItemRelease release;
    private final FormPointers pointers;

    AnswerChecks(ItemRelease release, FormPointers pointers) {
        this.release = release;
        this.pointers = pointers;
    }

    List<MaterialNeed> materials(List<MaterialNeed> answer) {
        List<MaterialNeed> needs = copy(answer, MaterialNeed.class);
        Set<String> identities = new HashSet<>();
        for (MaterialNeed need : needs) {
            if (!identities.add(need.identity())) {
                throw new WrongAnswerException("wrong.material.twice", need.identity());
            }
            if (!MaterialTypes.titles().containsKey(need.type())
                    && !need.type().startsWith(release.code().department() + ".")) {
                throw new WrongAnswerException("wrong.material.type", need.type());
            }
        }
        return needs;
    }

    List<Finding> findings(List<Finding> answer) {
        List<Finding> findings = copy(answer, Finding.class);
        for (Finding finding : findings) {
            if (!pointers.leadInto(finding.pointer())) {
                throw new WrongAnswerException("wrong.pointer", finding.code(), finding.pointer());
            }
        }
        return findings;
    }

    Assessment assessment(Assessment answer) {
        copy(answer.reasons(), Reason.class);
        answer.estimate().ifPresent(this::amount);
        return answer;
    }

    Optional<Benefit> benefit(Optional<Benefit> answer) {
        answer.ifPresent(this::amount);
        return answer;
    }

    String track(String answer) {
        if (release.track(answer)
                .filter(track -> track.purpose() == Purpose.APPLICATION)
                .isEmpty()) {
            throw new WrongAnswerException("wrong.track", answer);
        }
        return answer;
    }

    List<String> beneficiaries(List<String> answer) {
        List<String> subjects = copy(answer, String.class);
        if (subjects.isEmpty() || Set.copyOf(subjects).size() != subjects.size()) {
            throw new WrongAnswerException("wrong.beneficiaries");
        }
        if (!subjects.stream().allMatch(subject -> subject.matches(SUBJECT))) {
            throw new WrongAnswerException("wrong.beneficiaries");
        }
        return subjects;
    }

    Optional<String> cause(Optional<String> answer) {
        if (answer.filter(code -> code.isBlank() || code.length() > LONGEST_CAUSE)
                .isPresent()) {
            throw new WrongAnswerException("wrong.cause");
        }
        return answer;
    }

    private void amount(Benefit benefit) {
        boolean nothingToPay = benefit.kind() == Benefit.Kind.SERVICE || benefit.kind() == Benefit.Kind.RECOGNITION;
        boolean sane = benefit.amount().compareTo(MOST_YUAN) <= 0
                && benefit.amount().stripTrailingZeros().scale() <= 2
                && !(nothingToPay && benefit.amount().signum() != 0)
                && !benefit.explanation().isBlank();
        if (!sane) {
            throw new WrongAnswerException("wrong.benefit");
        }
    }

    /** A list that is the platform's own; an element of another type or {@code null} is a fault of the item. */
    private static <E> List<E> copy(List<E> answer, Class<E> type) {
        Object[] elements = answer.toArray();
        if (elements.length > MOST) {
            throw new WrongAnswerException("wrong.length", MOST);
        }
        for (Object element : elements) {
            if (!type.isInstance(element)) {
                throw new WrongAnswerException("wrong.element");
            }
        }
        return Arrays.stream(elements).map(type::cast).toList();
    }
}
