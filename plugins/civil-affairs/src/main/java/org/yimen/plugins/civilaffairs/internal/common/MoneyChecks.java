package org.yimen.plugins.civilaffairs.internal.common;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;

/**
 * Contradictions between what a household says of its income, its property and its work. The warnings rest on the duty to
 * report truthfully (社会救助法 art. 40) and say what the survey should look at.
 */
public final class MoneyChecks {
    private static final Set<String> WITHOUT_WORK = Set.of("UNEMPLOYED", "UNABLE", "STUDENT", "PRESCHOOL", "RETIRED");

    /** All checks of this kind; never {@code null}. */
    public static final List<Check> ALL = List.of(
            MoneyChecks::wagesOfNobody,
            MoneyChecks::workWithoutWages,
            MoneyChecks::retiredWithoutPension,
            MoneyChecks::workOfTheUnable,
            MoneyChecks::interestOfNothing,
            MoneyChecks::rentOfLetHouse,
            MoneyChecks::ownerWithoutBusiness,
            MoneyChecks::supportOverTransfer);

    private MoneyChecks() {}

    private static Stream<Finding> wagesOfNobody(Application application) {
        List<String> works = works(application);
        return has(application, "/wage") && !works.isEmpty() && WITHOUT_WORK.containsAll(works)
                ? warn("/facts/income/wage", "wages-of-nobody", "申报了工资性收入，但是没有在职或者灵活就业的成员，请核对就业状况。")
                : Stream.empty();
    }

    private static Stream<Finding> workWithoutWages(Application application) {
        return works(application).contains("EMPLOYED") && told(application) && !has(application, "/wage")
                ? warn("/facts/income/wage", "work-without-wages", "有在职成员，但是没有申报工资性收入，请核对。")
                : Stream.empty();
    }

    private static Stream<Finding> retiredWithoutPension(Application application) {
        return works(application).contains("RETIRED") && told(application) && !has(application, "/transfer")
                ? warn("/facts/income/transfer", "retired-without-pension", "有退休成员，但是没有申报离退休金等转移净收入，请核对。")
                : Stream.empty();
    }

    private static Stream<Finding> workOfTheUnable(Application application) {
        return People.all(application).stream()
                .filter(person -> is(person, "/labourAbility", "NONE"))
                .filter(person -> is(person, "/employment", "EMPLOYED") || is(person, "/employment", "FLEXIBLE"))
                .map(person -> Finding.warning(
                        People.pointer(person) + "/employment",
                        "work-of-the-unable",
                        People.title(person) + "填写完全丧失劳动能力，又填写在职或者灵活就业，请核对。"));
    }

    /** Interest, dividends and rent come from something owned, or from land and collective shares (art. 13(三), 14). */
    private static Stream<Finding> interestOfNothing(Application application) {
        boolean owns = People.view(application).financialAssets().signum() > 0
                || houses(application).stream().anyMatch(house -> !use(house, "OWN"));
        boolean explained = application.fact("income").text("/note").isPresent();
        return has(application, "/property") && !owns && !explained
                ? warn(
                        "/facts/property/savings",
                        "interest-of-nothing",
                        "申报了利息、红利、租金等财产净收入，但是没有申报存款、证券或者出租房屋，请核对；属于土地转租、集体分红的，请填写收入说明。")
                : Stream.empty();
    }

    private static Stream<Finding> rentOfLetHouse(Application application) {
        boolean lets = houses(application).stream().anyMatch(house -> use(house, "LET"));
        return lets && told(application) && !has(application, "/property")
                ? warn("/facts/income/property", "rent-not-told", "有出租房屋，但是没有申报租金等财产净收入，请核对。")
                : Stream.empty();
    }

    private static Stream<Finding> ownerWithoutBusiness(Application application) {
        boolean owner = application.fact("employment").objects("/workers").stream()
                .anyMatch(worker -> worker.isTrue("/businessOwner"));
        return owner && told(application) && !has(application, "/business")
                ? warn("/facts/income/business", "owner-without-business", "有成员为经营主体负责人，但是没有申报经营净收入，请核对。")
                : Stream.empty();
    }

    /** What supporters pay is transferred income (art. 13(四)). */
    private static Stream<Finding> supportOverTransfer(Application application) {
        BigDecimal paid = application.fact("supporters").objects("/supporters").stream()
                .map(supporter -> supporter.amount("/payment").multiply(BigDecimal.valueOf(12)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return told(application) && paid.compareTo(application.fact("income").amount("/transfer")) > 0
                ? warn("/facts/income/transfer", "support-over-transfer", "义务人每月给付的赡养、抚养、扶养费合计高于申报的转移净收入，请核对。")
                : Stream.empty();
    }

    private static List<String> works(Application application) {
        return People.view(application).counted().stream()
                .flatMap(person -> person.data().text("/employment").stream())
                .toList();
    }

    private static Stream<Finding> warn(String pointer, String code, String message) {
        return Stream.of(Finding.warning(pointer, code, message).under(Sources.law("第四十条")));
    }

    private static boolean told(Application application) {
        return People.view(application).incomeKnown();
    }

    private static boolean has(Application application, String kind) {
        return application.fact("income").amount(kind).signum() > 0;
    }

    private static List<Document> houses(Application application) {
        return application.fact("property").objects("/houses");
    }

    private static boolean use(Document house, String use) {
        return house.text("/use").filter(use::equals).isPresent();
    }

    private static boolean is(PersonView person, String field, String value) {
        return person.data().text(field).filter(value::equals).isPresent();
    }
}
