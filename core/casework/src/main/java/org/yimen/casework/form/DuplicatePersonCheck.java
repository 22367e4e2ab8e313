package org.yimen.casework.form;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Nobody stands in the household twice: one document number, one person. Told at the later of the two. */
final class DuplicatePersonCheck implements Consumer<Answers> {
    @Override
    public void accept(Answers answers) {
        Set<String> seen = new HashSet<>();
        for (Answers.Entry person : People.household(answers)) {
            IdNumberCheck.number(person)
                    .map(text -> text.strip().toUpperCase(Locale.ROOT))
                    .filter(number -> !seen.add(number))
                    .ifPresent(again ->
                            answers.tell(answers.error(person.pointer() + "/idNumber", "id-number-duplicate")));
        }
    }
}
