package org.yimen.casework.form;

import java.util.List;
import java.util.function.Consumer;
import org.yimen.spi.data.Finding;

/**
 * What holds for the shared facts whichever items are chosen; each rule is one class, this list is the specification.
 */
final class SharedChecks {
    private final List<Consumer<Answers>> checks = List.of(
            new IdNumberCheck(),
            new BirthDateCheck(),
            new DuplicatePersonCheck(),
            new SpouseCheck(),
            new HolderCheck(),
            new DisabilityCheck(),
            new AgentCheck(),
            new BankAccountCheck(),
            new OfficialRelativeCheck(),
            new ConsentCheck());

    List<Finding> check(Answers answers) {
        checks.forEach(check -> check.accept(answers));
        return answers.told();
    }
}
