package org.yimen.casework.form;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.IdNumber;

/**
 * A resident's ID number is well-formed and agrees with the declared birth date and sex. Agents and supporters give no
 * kind of document, so that a number of 18 characters is taken for a resident's and any other is left alone.
 */
final class IdNumberCheck implements Consumer<Answers> {
    private static final LegalBasis STANDARD = LegalBasis.of("GB 11643 公民身份号码", "");
    private static final Map<IdNumber.Fault, String> CODES = Map.of(
            IdNumber.Fault.SHAPE, "id-number-shape",
            IdNumber.Fault.BIRTH_DATE, "id-number-birth-date",
            IdNumber.Fault.CHECK_CHARACTER, "id-number-check-character");

    @Override
    public void accept(Answers answers) {
        People.household(answers).stream().filter(IdNumberCheck::hasResidentId).forEach(person -> {
            if (number(person).isEmpty() && answers.asks(People.question(person, "/idNumber"))) {
                answers.tell(answers.error(person.pointer() + "/idNumber", "id-number-missing"));
            }
            check(answers, person);
        });
        People.others(answers).stream()
                .filter(person ->
                        number(person).filter(text -> text.length() == 18).isPresent())
                .forEach(person -> check(answers, person));
    }

    static boolean hasResidentId(Answers.Entry person) {
        return person.data().text("/idType").filter("RESIDENT_ID"::equals).isPresent();
    }

    static Optional<String> number(Answers.Entry person) {
        return person.data().text("/idNumber");
    }

    private static void check(Answers answers, Answers.Entry person) {
        number(person).ifPresent(text -> IdNumber.faultOf(text)
                .ifPresentOrElse(
                        fault -> tell(answers, person.pointer() + "/idNumber", CODES.get(fault)),
                        () -> compare(answers, person, new IdNumber(text))));
    }

    private static void compare(Answers answers, Answers.Entry person, IdNumber id) {
        person.data()
                .date("/birthDate")
                .filter(declared -> !declared.equals(id.birthDate()))
                .ifPresent(other -> tell(answers, person.pointer() + "/birthDate", "id-number-other-birth-date"));
        person.data()
                .text("/sex")
                .filter(declared -> declared.equals("MALE") || declared.equals("FEMALE"))
                .filter(declared -> !declared.equals(id.sex()))
                .ifPresent(other -> tell(answers, person.pointer() + "/sex", "id-number-other-sex"));
    }

    private static void tell(Answers answers, String pointer, String code) {
        answers.tell(answers.error(pointer, code).under(STANDARD));
    }
}
