package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;

/**
 * What is claimed for one disabled person. Immutable.
 *
 * @param application never {@code null}
 * @param index place in the answer {@code claims}
 * @param answer one entry of {@code claims}; never {@code null}
 */
record Claim(Application application, int index, Document answer) {
    /** All claims in the form's order; never {@code null}. */
    static List<Claim> all(Application application) {
        List<Document> answers = application.answers().objects("/claims");
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            claims.add(new Claim(application, i, answers.get(i)));
        }
        return List.copyOf(claims);
    }

    /** {@code applicant} or {@code member:N}; empty text while nobody is chosen. */
    String subject() {
        return answer.text("/holder").orElse("");
    }

    Optional<PersonView> person() {
        return People.view(application).person(subject());
    }

    /** How a sentence calls the person without a name. */
    String title() {
        return person().map(People::title).orElse("第" + (index + 1) + "项申请的残疾人");
    }

    boolean wantsLiving() {
        return answer.isTrue("/living");
    }

    boolean wantsNursing() {
        return answer.isTrue("/nursing");
    }

    /** Living allowance of the same kind drawn already, yuan a month; zero if none. */
    BigDecimal otherLiving() {
        return answer.amount("/otherLiving");
    }

    /** Nursing allowance of the same kind drawn already, yuan a month; zero if none. */
    BigDecimal otherNursing() {
        return answer.amount("/otherNursing");
    }

    /** Pointer to one field of this claim among the answers. */
    String pointer(String field) {
        return "/claims/" + index + "/" + field;
    }

    List<Document> entries() {
        return People.view(application).disabilitiesOf(subject());
    }

    List<Certificate> certificates() {
        return entries().stream()
                .map(entry -> new Certificate(entry, application.on()))
                .toList();
    }

    /** The valid certificate of the heaviest grade, if there is one. */
    Optional<Certificate> valid() {
        return certificates().stream().filter(Certificate::isValid).min(Comparator.comparing(held -> held.grade()
                .orElse(Integer.MAX_VALUE)));
    }

    boolean drawsWorkInjuryCare() {
        return entries().stream().anyMatch(entry -> entry.isTrue("/workInjuryCare"));
    }

    /** Whether the person, or the household as a whole, holds a status. */
    boolean holds(String status) {
        return People.holdsItself(application, subject(), status);
    }

    BigDecimal number(String parameter) {
        return application.parameters().number(parameter);
    }

    boolean isOn(String switchParameter) {
        return number(switchParameter).signum() > 0;
    }
}
