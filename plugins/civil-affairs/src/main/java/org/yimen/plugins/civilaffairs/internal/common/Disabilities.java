package org.yimen.plugins.civilaffairs.internal.common;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;

/**
 * Degrees of disability as 最低生活保障审核确认办法 art. 8 draws them. Other texts draw other lines; these are for the
 * single-person route alone.
 */
public final class Disabilities {
    private static final Set<String> MIND = Set.of("INTELLECT", "MENTAL");

    private Disabilities() {}

    /** 一级、二级重度残疾人, of any type, with a valid certificate. */
    public static boolean severe(Application application, PersonView person) {
        return any(application, person, Disabilities::isSevere);
    }

    /** 一级、二级重度残疾人 or 三级智力、精神残疾人, with a valid certificate. */
    public static boolean fitsAlone(Application application, PersonView person) {
        return any(application, person, entry -> isSevere(entry) || isThirdOfMind(entry));
    }

    /**
     * Whether a valid certificate of grade three names a disability of the mind beside another: the grade is that of the
     * heaviest, so the one of the mind may be lighter (残疾人证管理办法).
     */
    public static boolean perhapsFitsAlone(Application application, PersonView person) {
        return !fitsAlone(application, person) && any(application, person, Disabilities::isThirdOfMindOrOther);
    }

    /** Whether an entry is there whose certificate is not known to be valid (any more). */
    public static boolean certificateLacking(Application application, PersonView person) {
        return People.view(application).disabilitiesOf(person.subject()).stream()
                .anyMatch(entry -> !isValid(application, entry));
    }

    private static boolean any(Application application, PersonView person, Predicate<Document> degree) {
        return People.view(application).disabilitiesOf(person.subject()).stream()
                .anyMatch(entry -> isValid(application, entry) && degree.test(entry));
    }

    private static boolean isValid(Application application, Document entry) {
        return entry.text("/state").filter("VALID"::equals).isPresent()
                && entry.date("/validUntil")
                        .map(last -> !application.on().isAfter(last))
                        .orElse(true);
    }

    private static boolean isSevere(Document entry) {
        return entry.number("/grade")
                .map(Number::intValue)
                .filter(grade -> grade <= 2)
                .isPresent();
    }

    private static boolean isThirdOfMind(Document entry) {
        return isThird(entry) && !types(entry).isEmpty() && MIND.containsAll(types(entry));
    }

    private static boolean isThirdOfMindOrOther(Document entry) {
        return isThird(entry) && types(entry).stream().anyMatch(MIND::contains);
    }

    private static boolean isThird(Document entry) {
        return entry.number("/grade")
                .map(Number::intValue)
                .filter(grade -> grade == 3)
                .isPresent();
    }

    private static List<String> types(Document entry) {
        return entry.texts("/types").stream()
                .filter(type -> !type.equals("MULTIPLE"))
                .toList();
    }
}
