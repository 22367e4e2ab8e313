package org.yimen.casework.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> KINDS = Set.of(
            "RESIDENT_ID",
            "HOUSEHOLD_BOOK",
            "RESIDENCE_PERMIT_HMT",
            "FOREIGN_PERMANENT",
            "BIRTH_CERTIFICATE",
            "NONE_YET");

    @Override
    public void accept(Answers answers) {
        People.household(answers).forEach(person -> {
            presence(answers, person);
            if (hasResidentId(person)) {
                check(answers, person);
            }
        });
        People.others(answers).stream()
                .filter(person ->
                        number(person).filter(text -> text.length() == 18).isPresent())
                .forEach(person -> check(answers, person));
    }

    /** Who has a document has its number, and who has none yet has no number. */
    private static void presence(Answers answers, Answers.Entry person) {
        Optional<String> type = person.data().text("/idType").filter(KINDS::contains);
        boolean none = type.filter("NONE_YET"::equals).isPresent();
        boolean asked = answers.asks(People.question(person, "/idNumber"));
        if (type.isPresent() && asked && none == hasNumber(person)) {
            String code = none ? "id-number-unexpected" : "id-number-missing";
            answers.tell(answers.error(person.pointer() + "/idNumber", code));
        }
    }

    private static boolean hasNumber(Answers.Entry person) {
        return number(person).filter(text -> !text.isBlank()).isPresent();
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
