package org.yimen.plugins.civilaffairs.internal.common;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.fact.IdNumber;
import org.yimen.spi.item.Application;

/** Whether the ID numbers are real, agree with what stands beside them, and name each person once (GB 11643). */
public final class IdentityChecks {
    /** All checks of this kind; never {@code null}. */
    public static final List<Check> ALL =
            List.of(IdentityChecks::numbers, IdentityChecks::birthDates, IdentityChecks::sexes, IdentityChecks::twice);

    private IdentityChecks() {}

    private static Stream<Finding> numbers(Application application) {
        return People.all(application).stream()
                .filter(IdentityChecks::hasResidentId)
                .flatMap(person -> person.data().text("/idNumber").stream()
                        .flatMap(number -> IdNumber.faultOf(number).stream())
                        .map(fault -> Finding.error(
                                People.pointer(person) + "/idNumber", "id-number-invalid", sentence(person, fault))));
    }

    private static Stream<Finding> birthDates(Application application) {
        return People.all(application).stream()
                .filter(person -> disagree(
                        number(person).map(IdNumber::birthDate), person.data().date("/birthDate")))
                .map(person -> Finding.warning(
                        People.pointer(person) + "/birthDate",
                        "birth-date-differs",
                        People.title(person) + "的出生日期与身份证号码不一致，请核对。"));
    }

    private static Stream<Finding> sexes(Application application) {
        return People.all(application).stream()
                .filter(person -> disagree(
                        number(person).map(IdNumber::sex),
                        person.data().text("/sex").filter(sex -> sex.endsWith("MALE"))))
                .map(person -> Finding.warning(
                        People.pointer(person) + "/sex", "sex-differs", People.title(person) + "的性别与身份证号码不一致，请核对。"));
    }

    private static Stream<Finding> twice(Application application) {
        Set<String> seen = new HashSet<>();
        return People.all(application).stream()
                .filter(person -> number(person)
                        .filter(number -> !seen.add(number.digits()))
                        .isPresent())
                .toList()
                .stream()
                .map(person -> Finding.error(
                        People.pointer(person) + "/idNumber",
                        "person-entered-twice",
                        People.title(person) + "的身份证号码与前面填写的人员相同，同一人只填写一次。"));
    }

    private static boolean hasResidentId(PersonView person) {
        return person.data().text("/idType").orElse("RESIDENT_ID").equals("RESIDENT_ID");
    }

    private static Optional<IdNumber> number(PersonView person) {
        return person.data()
                .text("/idNumber")
                .filter(text -> IdNumber.faultOf(text).isEmpty())
                .map(IdNumber::new);
    }

    private static <T> boolean disagree(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static String sentence(PersonView person, IdNumber.Fault fault) {
        return People.title(person)
                + switch (fault) {
                    case SHAPE -> "的身份证号码应当为18位。";
                    case BIRTH_DATE -> "的身份证号码中的出生日期不存在。";
                    case CHECK_CHARACTER -> "的身份证号码校验位不正确，请核对。";
                };
    }
}
