package org.yimen.plugins.civilaffairs.internal.common;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;

/** Whether the members entered fit together (最低生活保障审核确认办法 art. 7). */
public final class FamilyChecks {
    private static final String MEMBERS = "/facts/household-members/members";

    /** Siblings owe each other support only in the cases of 民法典 art. 1075; others not at all. */
    private static final Set<String> WITHOUT_DUTY_AS_A_RULE = Set.of("SIBLING", "OTHER");

    /** All checks of this kind; never {@code null}. */
    public static final List<Check> ALL = List.of(
            FamilyChecks::spouseMissing,
            FamilyChecks::spouseOfTheUnmarried,
            FamilyChecks::twoSpouses,
            FamilyChecks::absentAtHome,
            FamilyChecks::dutyUnclear,
            FamilyChecks::notYetBorn,
            FamilyChecks::minorsAbility);

    private FamilyChecks() {}

    private static Stream<Finding> spouseMissing(Application application) {
        return married(application, "MARRIED") && spouses(application).isEmpty()
                ? Stream.of(Finding.error(MEMBERS, "spouse-missing", "申请人已婚，应当填写配偶；配偶服刑或者宣告失踪的，填写后注明不计入情形。")
                        .under(Sources.minimumLiving("第七条")))
                : Stream.empty();
    }

    private static Stream<Finding> spouseOfTheUnmarried(Application application) {
        boolean single = married(application, "UNMARRIED")
                || married(application, "WIDOWED")
                || married(application, "DIVORCED");
        return single
                ? spouses(application).stream().limit(1).map(spouse -> Finding.error(
                                People.pointer(spouse) + "/relation",
                                "spouse-contradicts-marriage",
                                "申请人的婚姻状况不是已婚，却填写了配偶，请核对。")
                        .under(Sources.minimumLiving("第七条")))
                : Stream.empty();
    }

    private static Stream<Finding> twoSpouses(Application application) {
        return spouses(application).stream()
                .skip(1)
                .map(spouse -> Finding.error(People.pointer(spouse) + "/relation", "two-spouses", "填写了两名以上配偶，请核对。"));
    }

    private static Stream<Finding> absentAtHome(Application application) {
        return People.view(application).members().stream()
                .filter(member -> member.data().isTrue("/livesTogether"))
                .filter(member -> !member.data().text("/absence").orElse("NONE").equals("NONE"))
                .map(member -> Finding.error(
                                People.pointer(member) + "/absence",
                                "absent-yet-at-home",
                                People.title(member) + "既填写长期共同居住，又填写不计入情形，请核对。")
                        .under(Sources.minimumLiving("第七条")));
    }

    /** Besides spouse and children, whoever lives here counts only where one owes the other support (art. 7(四)). */
    private static Stream<Finding> dutyUnclear(Application application) {
        return People.view(application).counted().stream()
                .filter(member -> member.data()
                        .text("/relation")
                        .filter(WITHOUT_DUTY_AS_A_RULE::contains)
                        .isPresent())
                .map(member -> Finding.warning(
                                People.pointer(member) + "/relation",
                                "duty-of-support-unclear",
                                People.title(member) + "与申请人没有法定赡养、扶养、抚养义务关系的，不计入共同生活的家庭成员，请核实。")
                        .under(Sources.minimumLiving("第七条（四）")));
    }

    private static Stream<Finding> notYetBorn(Application application) {
        return People.all(application).stream()
                .filter(person -> person.birthDate()
                        .filter(birth -> birth.isAfter(application.on()))
                        .isPresent())
                .map(person -> Finding.error(
                        People.pointer(person) + "/birthDate",
                        "birth-date-ahead",
                        People.title(person) + "的出生日期晚于申请日期。"));
    }

    private static Stream<Finding> minorsAbility(Application application) {
        return People.all(application).stream()
                .filter(person -> person.data()
                        .text("/labourAbility")
                        .filter("MINOR"::equals)
                        .isPresent())
                .filter(person ->
                        person.ageOn(application.on()).filter(age -> age >= 18).isPresent())
                .map(person -> Finding.warning(
                        People.pointer(person) + "/labourAbility",
                        "minor-is-adult",
                        People.title(person) + "已满18周岁，劳动能力不应填写未成年。"));
    }

    private static boolean married(Application application, String status) {
        return application
                .fact("person")
                .text("/maritalStatus")
                .filter(status::equals)
                .isPresent();
    }

    private static List<PersonView> spouses(Application application) {
        return People.view(application).members().stream()
                .filter(member ->
                        member.data().text("/relation").filter("SPOUSE"::equals).isPresent())
                .toList();
    }
}
