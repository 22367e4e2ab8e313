package org.yimen.plugins.civilaffairs.internal.nearminimum;

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

/** Whether a household may be recognised as 低保边缘家庭. */
final class NearMinimumGrounds {
    private NearMinimumGrounds() {}

    static List<Reason> reasons(Application application) {
        Means means = Means.deducting(application);
        return Stream.of(
                        income(application, means),
                        limits(application).reasons(application, means).stream(),
                        qualifiesForMore(application, means),
                        statuses(application))
                .flatMap(reasons -> reasons)
                .toList();
    }

    /** The limits on property of this item. */
    static PropertyLimits limits(Application application) {
        return PropertyLimits.of(application.parameters(), "civil-affairs.near-minimum", Sources.law("第二十一条"));
    }

    /**
     * Whether the household looks like one for 最低生活保障: income below the standard and property within that item's
     * limits. Income below the standard with more property than those limits allow stays with this item.
     */
    static boolean looksLikeMinimumLiving(Application application, Means means) {
        PropertyLimits minimum =
                PropertyLimits.of(application.parameters(), "civil-affairs.minimum-living", Sources.law("第十八条"));
        return means.known()
                && means.below(BigDecimal.ONE)
                && PropertyLimits.told(application)
                && !minimum.exceeded(application, means);
    }

    private static Stream<Reason> income(Application application, Means means) {
        if (!means.known()) {
            return Stream.of(Reason.open("尚未申报家庭收入。", Sources.law("第二十一条"), "申报近12个月家庭收入，并经信息核对"));
        }
        BigDecimal factor = application.parameters().number(Keys.NEAR_FACTOR);
        String figures = "家庭月人均收入约" + Yuan.text(means.monthlyPerHead()) + "，当地边缘家庭标准"
                + Yuan.text(means.standard().multiply(factor)) + "（保障标准的"
                + factor.stripTrailingZeros().toPlainString() + "倍）";
        return Stream.of(
                means.below(factor)
                        ? Reason.forIt(figures + "，收入低于标准。", Sources.law("第二十一条"))
                        : Reason.against(figures + "，收入不低于标准；医疗、教育等刚性支出较大的，可以申请刚性支出困难家庭认定。", Sources.law("第二十一条")));
    }

    /** 边缘 means: does not qualify for the allowance (低保办法 art. 8, last paragraph). */
    private static Stream<Reason> qualifiesForMore(Application application, Means means) {
        return looksLikeMinimumLiving(application, means)
                ? Stream.of(Reason.against("收入低于保障标准，财产没有超过最低生活保障的限额，应当申请最低生活保障。", Sources.minimumLiving("第八条")))
                : Stream.empty();
    }

    private static Stream<Reason> statuses(Application application) {
        return Stream.of(
                        held(application, Statuses.EXTREME_POVERTY, "特困人员"),
                        held(application, Statuses.MINIMUM_LIVING, "最低生活保障对象"))
                .flatMap(reasons -> reasons);
    }

    private static Stream<Reason> held(Application application, String status, String title) {
        if (People.allHold(application, status)) {
            return Stream.of(Reason.against("家庭已是" + title + "，不再认定为低保边缘家庭。", Sources.minimumLiving("第八条")));
        }
        return People.holds(application, "applicant", status)
                ? Stream.of(Reason.open(
                        "申请人本人已是" + title + "，需要确认是单独纳入还是整户纳入。", Sources.minimumLiving("第八条"), "查询最低生活保障、特困人员登记"))
                : Stream.empty();
    }
}
