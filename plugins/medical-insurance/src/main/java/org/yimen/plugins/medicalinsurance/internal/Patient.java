package org.yimen.plugins.medicalinsurance.internal;

import java.math.BigDecimal;
import java.util.List;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;

/**
 * Somebody of the household who is ill. Immutable.
 *
 * @param person never {@code null}
 * @param selfPaid what insurance left over in twelve months, of all illnesses, in yuan; never {@code null} or negative
 * @param category never {@code null}
 */
record Patient(PersonView person, BigDecimal selfPaid, Category category) {

    /** Everyone who counts as living together and for whom an illness is entered; never {@code null}. */
    static List<Patient> of(Application application) {
        HouseholdView household = new HouseholdView(application.facts(), application.on());
        return household.counted().stream()
                .filter(person -> !household.illnessesOf(person.subject()).isEmpty())
                .map(person -> new Patient(
                        person,
                        selfPaid(household.illnessesOf(person.subject())),
                        Category.of(person.subject(), application)))
                .toList();
    }

    private static BigDecimal selfPaid(List<Document> illnesses) {
        return illnesses.stream()
                .map(illness -> illness.amount("/selfPaid").max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String subject() {
        return person.subject();
    }

    /** As shown: the applicant, or the member's place in the form. */
    String title() {
        return title(subject());
    }

    static String title(String subject) {
        return subject.equals("applicant")
                ? "申请人"
                : "家庭成员" + (Integer.parseInt(subject.substring("member:".length())) + 1);
    }
}
