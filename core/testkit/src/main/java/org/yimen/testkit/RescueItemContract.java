package org.yimen.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;

/**
 * The whole contract of {@link RescueItem} as tests: a department extends this class once for every item and answers
 * {@link #item}. Every failure says what breaks which rule and how to mend it.
 *
 * <p><b>The kit and the guard belong together.</b> Every rule by which the platform's guard keeps an item out, or counts an
 * answer as a fault, is one of the kit's: an item that passes here is never set aside for its own doing. A rule that is
 * added on one side is added on the other in the same change, and {@code GuardAndKitTest} shows one breach of each.
 *
 * <p>The item is asked about {@link #samples} and some hundred applications that the kit makes from its form: empty,
 * partial, complete, crowded and hostile ones.
 */
public abstract class RescueItemContract {
    /** The item under test; a new one or the same on each call; never {@code null}. */
    protected abstract RescueItem item();

    /** Applications of the department's own that the item must answer as well; never {@code null}. */
    protected List<Application> samples() {
        return List.of();
    }

    /** Facts that the department publishes itself through a {@code FactProvider}; never {@code null}. */
    protected List<FactDefinition> extraFacts() {
        return List.of();
    }

    /**
     * Material types that a rule makes the applicant bring although shared data holds them. Only where 社会救助法 art. 62
     * does not bind the department, or the paper itself is handed back; say why in a comment. Never {@code null}.
     */
    protected Set<String> demandedAlthoughShared() {
        return Set.of();
    }

    @Test
    protected void fixed_answers_are_equal_on_every_call() {
        none(fixedAnswers());
    }

    @Test
    protected void release_and_guide_are_complete_chinese_and_sourced() {
        none(ReleaseChecks.check(subject()));
    }

    @Test
    protected void procedure_names_its_sources_limits_and_remedy() {
        none(ProcedureChecks.check(subject()));
    }

    @Test
    protected void form_reads_facts_that_exist_and_asks_questions_that_can_be_drawn() {
        none(FormChecks.check(subject()));
    }

    @Test
    protected void answers_hold_on_any_application() {
        none(answers());
    }

    @Test
    protected void answers_depend_on_the_application_alone() {
        none(PurityChecks.check(subject()));
    }

    /** Everything the kit holds against the item. */
    final List<String> allComplaints() {
        return List.of(
                        fixedAnswers(),
                        ReleaseChecks.check(subject()),
                        ProcedureChecks.check(subject()),
                        FormChecks.check(subject()),
                        answers(),
                        PurityChecks.check(subject()))
                .stream()
                .flatMap(complaints -> complaints.all().stream())
                .toList();
    }

    private Subject subject() {
        return new Subject(item(), extraFacts(), samples(), demandedAlthoughShared());
    }

    private Complaints fixedAnswers() {
        Complaints complaints = new Complaints();
        RescueItem item = item();
        List<Object> before = List.of(item.release(), item.form(), item.guide());
        Subject subject = new Subject(item, extraFacts(), samples(), demandedAlthoughShared());
        Inputs.of(subject).forEach(input -> AnswerChecks.check(subject, input, new Complaints()));
        List<Object> after = List.of(item.release(), item.form(), item.guide());
        complaints.unless(
                before.equals(after),
                "release(), form() or guide() changed between two calls: they are stored with every case, so they must "
                        + "be equal for ever (build them once, in the constructor)");
        return complaints;
    }

    private Complaints answers() {
        Complaints complaints = new Complaints();
        Subject subject = subject();
        Inputs.of(subject).forEach(input -> AnswerChecks.check(subject, input, complaints));
        return complaints;
    }

    private static void none(Complaints complaints) {
        assertThat(complaints.all()).as("what breaks the contract").isEmpty();
    }
}
