package org.yimen.plugins.civilaffairs.internal.common;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;

/** Whether disability and illness agree with the persons they are entered for. */
public final class HealthChecks {
    /** All checks of this kind; never {@code null}. */
    public static final List<Check> ALL = List.of(
            HealthChecks::unknownHolders,
            HealthChecks::disabledWithoutEntry,
            HealthChecks::healthyYetDisabled,
            HealthChecks::foreignCertificates);

    private HealthChecks() {}

    private static Stream<Finding> unknownHolders(Application application) {
        return Stream.concat(
                unknown(application, "disability", "/persons"), unknown(application, "illness", "/patients"));
    }

    private static Stream<Finding> unknown(Application application, String fact, String list) {
        HouseholdView view = People.view(application);
        List<Document> entries = application.fact(fact).objects(list);
        return Stream.iterate(0, index -> index < entries.size(), index -> index + 1)
                .filter(index -> entries.get(index)
                        .text("/holder")
                        .filter(holder -> view.person(holder).isEmpty())
                        .isPresent())
                .map(index -> Finding.error(
                        "/facts/" + fact + list + "/" + index + "/holder",
                        "holder-unknown",
                        "所填人员不在申请人和家庭成员之中，请重新选择。"));
    }

    private static Stream<Finding> disabledWithoutEntry(Application application) {
        return People.all(application).stream()
                .filter(person -> is(person, "DISABLED"))
                .filter(person -> People.view(application)
                        .disabilitiesOf(person.subject())
                        .isEmpty())
                .map(person -> Finding.warning(
                        People.pointer(person) + "/health",
                        "disability-not-told",
                        People.title(person) + "的健康状况为残疾，请填写残疾类别和等级；尚未办证的，可以同时申请残疾人证。"));
    }

    private static Stream<Finding> healthyYetDisabled(Application application) {
        HouseholdView view = People.view(application);
        return People.all(application).stream()
                .filter(person -> is(person, "HEALTHY"))
                .filter(person -> !view.disabilitiesOf(person.subject()).isEmpty()
                        || view.illnessesOf(person.subject()).stream().anyMatch(entry -> entry.isTrue("/severe")))
                .map(person -> Finding.warning(
                        People.pointer(person) + "/health",
                        "healthy-yet-disabled",
                        People.title(person) + "的健康状况为健康，与填写的残疾或者重病情况不一致，请核对。"));
    }

    /** A certificate's number begins with its holder's ID number and ends with type and grade. */
    private static Stream<Finding> foreignCertificates(Application application) {
        List<Document> entries = application.fact("disability").objects("/persons");
        return Stream.iterate(0, index -> index < entries.size(), index -> index + 1)
                .filter(index -> contradictsNumber(application, entries.get(index)))
                .map(index -> Finding.warning(
                        "/facts/disability/persons/" + index + "/certificateNumber",
                        "certificate-differs",
                        "残疾人证号与持证人的身份证号码或者所填残疾等级不一致，请核对。"));
    }

    private static boolean contradictsNumber(Application application, Document entry) {
        Optional<String> id = entry.text("/holder")
                .flatMap(People.view(application)::person)
                .flatMap(person -> person.data().text("/idNumber"));
        Optional<Integer> grade = entry.number("/grade").map(Number::intValue);
        return entry.text("/certificateNumber")
                .filter(number -> number.length() >= 20)
                .filter(number -> id.filter(own -> !number.startsWith(own)).isPresent()
                        || grade.filter(own -> number.charAt(19) - '0' != own).isPresent())
                .isPresent();
    }

    private static boolean is(PersonView person, String health) {
        return person.data().text("/health").filter(health::equals).isPresent();
    }
}
