package org.yimen.casework.form;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.yimen.spi.fact.IdNumber;

/** Nobody of the household is born after the application's day, nor before 1880: nobody alive is. */
final class BirthDateCheck implements Consumer<Answers> {
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

    @Override
    public void accept(Answers answers) {
        for (Answers.Entry person : People.household(answers)) {
            person.data().date("/birthDate").ifPresent(born -> check(answers, person.pointer() + "/birthDate", born));
            if (IdNumberCheck.hasResidentId(person)) {
                IdNumberCheck.number(person)
                        .filter(text -> IdNumber.faultOf(text).isEmpty())
                        .map(text -> new IdNumber(text).birthDate())
                        .ifPresent(born -> check(answers, person.pointer() + "/idNumber", born));
            }
        }
    }

    private static void check(Answers answers, String pointer, LocalDate born) {
        if (born.isAfter(answers.on())) {
            answers.tell(answers.error(pointer, "birth-date-future"));
        } else if (born.isBefore(EARLIEST)) {
            answers.tell(answers.error(pointer, "birth-date-too-early"));
        }
    }
}
