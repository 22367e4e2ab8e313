package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Keys;
import org.yimen.plugins.civilaffairs.internal.common.Means;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.plugins.civilaffairs.internal.common.PropertyLimits;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/** Whether a household may qualify (社会救助法 art. 18). */
final class HouseholdGrounds {
    private HouseholdGrounds() {}

    static List<Reason> reasons(Application application) {
        Means means = Means.deducting(application);
        return Stream.of(
                        income(application, means),
                        property(application, means).stream(),
                        statuses(application, "applicant"),
                        membersInCare(application),
                        membersAlone(application))
                .flatMap(reasons -> reasons)
                .toList();
    }

    /** The limits on property of this item. */
    static PropertyLimits limits(Application application) {
        return PropertyLimits.of(application.parameters(), "civil-affairs.minimum-living", Sources.law("第十八条"));
    }

    private static List<Reason> property(Application application, Means means) {
        return limits(application).reasons(application, means);
    }

    private static Stream<Reason> income(Application application, Means means) {
        if (!means.known()) {
            return Stream.of(Reason.open("尚未申报家庭收入。", Sources.law("第十八条"), "申报近12个月家庭收入，并经信息核对"));
        }
        String figures = "家庭月人均收入约" + Yuan.text(means.monthlyPerHead()) + "，当地保障标准" + Yuan.text(means.standard());
        return Stream.of(
                means.below(BigDecimal.ONE)
                        ? Reason.forIt(figures + "，收入低于标准。", Sources.law("第十八条"))
                        : Reason.against(figures + "，收入不低于标准" + suggestion(application, means), Sources.law("第十八条")));
    }

    private static String suggestion(Application application, Means means) {
        return isNear(application, means) ? "；低于边缘家庭标准，建议申请低保边缘家庭认定。" : "。";
    }

    /** At or above the standard, yet below the factor of a 边缘 household (art. 8). */
    static boolean isNear(Application application, Means means) {
        BigDecimal factor = application.parameters().number(Keys.NEAR_FACTOR);
        return means.known() && !means.below(BigDecimal.ONE) && means.below(factor);
    }

    /** What excludes a beneficiary: provided for as 特困人员, or on the allowance already. */
    static Stream<Reason> statuses(Application application, String subject) {
        if (People.holdsItself(application, subject, Statuses.EXTREME_POVERTY)) {
            return Stream.of(Reason.against("已是特困人员，由特困人员供养保障，不再给予最低生活保障。", Sources.law("第十五条、第十六条")));
        }
        return People.holdsItself(application, subject, Statuses.MINIMUM_LIVING)
                ? Stream.of(Reason.against("已是最低生活保障对象，家庭情况变化的应当办理复核，不需要重新申请。", Sources.minimumLiving("第三十条、第三十一条")))
                : Stream.empty();
    }

    private static Stream<Reason> membersInCare(Application application) {
        return People.view(application).counted().stream()
                .filter(person -> !person.subject().equals("applicant"))
                .filter(person -> People.holds(application, person.subject(), Statuses.EXTREME_POVERTY))
                .map(person -> Reason.open(
                        People.title(person) + "已是特困人员，测算时没有计入保障人口。",
                        Sources.law("第十五条、第十六条"),
                        "核实该成员的供养身份以及是否与家庭共同生活"));
    }

    /** A member on the allowance alone is merged into the household's, not paid twice (2022 notice, part 1(一)). */
    private static Stream<Reason> membersAlone(Application application) {
        return People.view(application).members().stream()
                .filter(member -> People.holds(application, member.subject(), Statuses.MINIMUM_LIVING))
                .map(member -> Reason.open(
                        People.title(member) + "已单独纳入最低生活保障，整户纳入的应当合并计算。",
                        Sources.notice2022("第一部分（一）"),
                        "核实原单独纳入的待遇，决定时一并调整"));
    }
}
