package org.yimen.casework.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
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
 *
 * <p>What only the item's code can get wrong is a fault. What the input may have brought about, length and size, is cut
 * or left out, and the operator told. Every rule, here and in {@link FixedAnswers}, has its counterpart in the test kit:
 * {@code RescueItemContract} says how they are kept together.
 */
final class AnswerChecks {
    private static final int LONGEST_CAUSE = 40;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_POINTER = 500;
    private static final Pattern SUBJECT = Pattern.compile("household|applicant|member:\\d{1,3}");

    private final ItemRelease release;
    private final FormPointers pointers;
    private final BiConsumer<Call, String> notes;

    /** @param notes takes what was cut or left out, as the operator's sentence has it; never {@code null} */
    AnswerChecks(ItemRelease release, FormPointers pointers, BiConsumer<Call, String> notes) {
        this.release = release;
        this.pointers = pointers;
        this.notes = notes;
    }

    List<MaterialNeed> materials(List<MaterialNeed> answer) {
        Cut cut = new Cut();
        List<MaterialNeed> needs = cut.list(answer, MaterialNeed.class);
        Set<String> identities = new HashSet<>();
        for (MaterialNeed need : needs) {
            if (!identities.add(need.identity())) {
                throw new WrongAnswerException("wrong.material.twice", need.identity());
            }
            requireKnownType(need.type());
        }
        List<MaterialNeed> copies = needs.stream().map(need -> copy(need, cut)).toList();
        tell(cut, Call.MATERIALS);
        return copies;
    }

    /** A list that was cut says so, as an error: what came behind the cut may have been one. */
    List<Finding> findings(List<Finding> answer) {
        Cut cut = new Cut();
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : cut.list(answer, Finding.class)) {
            if (finding.code().length() > LONGEST_CODE) {
                throw new WrongAnswerException("wrong.code", finding.code());
            }
            if (finding.pointer().length() > LONGEST_POINTER || !pointers.leadInto(finding.pointer())) {
                throw new WrongAnswerException("wrong.pointer", finding.code(), finding.pointer());
            }
            findings.add(copy(finding, cut));
        }
        if (cut.hasCutLists()) {
            findings.add(Finding.error("", "too-many-findings", Messages.of("findings.cut", Cut.MOST)));
        }
        tell(cut, Call.VALIDATE);
        return List.copyOf(findings);
    }

    Assessment assessment(Assessment answer) {
        Cut cut = new Cut();
        List<Reason> reasons = cut.list(answer.reasons(), Reason.class).stream()
                .map(reason -> copy(reason, cut))
                .toList();
        Optional<Benefit> estimate = answer.estimate().flatMap(benefit -> payable(benefit, cut, Call.ASSESS));
        tell(cut, Call.ASSESS);
        return new Assessment(answer.outlook(), reasons, estimate);
    }

    Optional<Benefit> benefit(Optional<Benefit> answer) {
        Cut cut = new Cut();
        Optional<Benefit> benefit = answer.flatMap(given -> payable(given, cut, Call.BENEFIT));
        tell(cut, Call.BENEFIT);
        return benefit;
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
        Cut cut = new Cut();
        List<String> subjects = List.copyOf(cut.list(answer, String.class));
        if (subjects.isEmpty() || Set.copyOf(subjects).size() != subjects.size()) {
            throw new WrongAnswerException("wrong.beneficiaries");
        }
        if (!subjects.stream().allMatch(subject -> SUBJECT.matcher(subject).matches())) {
            throw new WrongAnswerException("wrong.beneficiaries");
        }
        tell(cut, Call.BENEFICIARIES);
        return subjects;
    }

    Optional<String> cause(Optional<String> answer) {
        if (answer.filter(code -> code.isBlank() || code.length() > LONGEST_CAUSE)
                .isPresent()) {
            throw new WrongAnswerException("wrong.cause");
        }
        return answer;
    }

    private void requireKnownType(String type) {
        boolean known = MaterialTypes.titles().containsKey(type)
                || type.startsWith(release.code().department() + ".");
        if (!known || type.length() > LONGEST_CODE) {
            throw new WrongAnswerException("wrong.material.type", type);
        }
    }

    private Optional<Benefit> payable(Benefit benefit, Cut cut, Call call) {
        Optional<Benefit> payable = Amounts.sane(benefit);
        if (payable.isEmpty()) {
            notes.accept(call, Messages.of("cut.amount", Amounts.MOST_YUAN));
        }
        return payable.map(sane -> new Benefit(
                sane.kind(), sane.amount(), sane.per(), sane.starts(), cut.explanation(sane.explanation())));
    }

    private void tell(Cut cut, Call call) {
        if (cut.hasCutLists()) {
            notes.accept(call, Messages.of("cut.list", Cut.MOST));
        }
        if (cut.hasCutTexts()) {
            notes.accept(call, Messages.of("cut.text"));
        }
    }

    private static MaterialNeed copy(MaterialNeed need, Cut cut) {
        return new MaterialNeed(
                need.type(),
                need.subject(),
                cut.text(need.title()),
                need.copy(),
                need.count(),
                need.obtainedBy(),
                need.neededBy(),
                cut.text(need.why()),
                cut.basis(need.basis()));
    }

    private static Finding copy(Finding finding, Cut cut) {
        return new Finding(
                finding.pointer(),
                finding.code(),
                cut.text(finding.message()),
                finding.severity(),
                cut.basis(finding.basis()));
    }

    private static Reason copy(Reason reason, Cut cut) {
        return new Reason(
                reason.effect(), cut.text(reason.text()), cut.basis(reason.basis()), cut.text(reason.settledBy()));
    }
}
