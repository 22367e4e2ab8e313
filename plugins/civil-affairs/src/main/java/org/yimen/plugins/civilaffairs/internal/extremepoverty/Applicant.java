package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.item.Application;

/**
 * The person who is to be supported, child or adult, as the application tells. Immutable.
 *
 * @param application never {@code null}
 */
record Applicant(Application application) {
    static final String SUBJECT = "applicant";

    /** 年满十八周岁 (民法典 art. 17): the Law says 未成年人 and no longer 16 (社会救助法 art. 16). */
    static final int MAJORITY = 18;

    /** 义务教育或者高中阶段教育（含中等职业教育）: 社会救助法 art. 16, third paragraph. */
    private static final Set<String> SCHOOL_TO_SENIOR = Set.of("PRIMARY", "JUNIOR", "SENIOR", "VOCATIONAL");

    HouseholdView household() {
        return People.view(application);
    }

    Document person() {
        return application.fact(CommonFacts.PERSON);
    }

    /** Completed years; empty while the birth date is unknown. */
    Optional<Integer> age() {
        return household().applicant().ageOn(application.on());
    }

    boolean isMinor() {
        return age().filter(years -> years < MAJORITY).isPresent();
    }

    List<Certificate> certificates() {
        return household().disabilitiesOf(SUBJECT).stream()
                .map(entry -> new Certificate(entry, application.on()))
                .toList();
    }

    /** Whether the person holds a status; one held as a household counts for each of its members. */
    boolean holds(String status) {
        return People.holdsItself(application, SUBJECT, status);
    }

    /** Whether a minor is brought up by a parent, who owes support before all others (民法典 art. 1067). */
    boolean hasParentWhoCares() {
        Document parents = application.fact(CommonFacts.PARENTS);
        return isMinor()
                && Stream.of("/father", "/mother")
                        .anyMatch(parent ->
                                parents.text(parent).filter("PRESENT"::equals).isPresent());
    }

    boolean studiesToSenior() {
        return studies().stream()
                .anyMatch(study ->
                        study.text("/stage").filter(SCHOOL_TO_SENIOR::contains).isPresent());
    }

    boolean isAtSchool() {
        return studies().stream().anyMatch(study -> study.text("/stage").isPresent());
    }

    private List<Document> studies() {
        return application.fact(CommonFacts.EDUCATION).objects("/students").stream()
                .filter(study -> study.text("/holder").filter(SUBJECT::equals).isPresent())
                .toList();
    }
}
