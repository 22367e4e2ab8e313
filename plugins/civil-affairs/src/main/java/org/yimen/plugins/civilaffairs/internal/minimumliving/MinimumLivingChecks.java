package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Check;
import org.yimen.plugins.civilaffairs.internal.common.HouseholdChecks;
import org.yimen.plugins.civilaffairs.internal.common.Means;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Statuses;

/** What may be wrong with an application for 最低生活保障, beyond what any means test looks at. */
final class MinimumLivingChecks {
    private static final int REFUSALS = 3;

    static final List<Check> ALL = Stream.of(
                    HouseholdChecks.ALL,
                    AloneChecks.ALL,
                    List.<Check>of(
                            MinimumLivingChecks::consider,
                            MinimumLivingChecks::considerAlone,
                            MinimumLivingChecks::memberInCare,
                            MinimumLivingChecks::refusedWork,
                            MinimumLivingChecks::cardKeeper))
            .flatMap(List::stream)
            .toList();

    private MinimumLivingChecks() {}

    private static Stream<Finding> consider(Application application) {
        return !AloneGround.appliesAlone(application)
                        && HouseholdGrounds.isNear(application, Means.deducting(application))
                ? Stream.of(Finding.info("", "consider-near-minimum-living", "家庭收入不低于保障标准，但是低于边缘家庭标准，建议同时申请低保边缘家庭认定。")
                        .under(Sources.minimumLiving("第八条")))
                : Stream.empty();
    }

    /** A household that does not qualify whole hears who of it could apply alone (art. 6, 8; 2022 notice, part 1(一)). */
    private static Stream<Finding> considerAlone(Application application) {
        Means means = Means.deducting(application);
        if (AloneGround.appliesAlone(application) || !means.known() || means.below(BigDecimal.ONE)) {
            return Stream.empty();
        }
        boolean near = HouseholdGrounds.isNear(application, means);
        return People.all(application).stream()
                .filter(person -> AloneGround.isOpenTo(application, person, near))
                .map(person -> Finding.info(
                                "/applyAs",
                                "consider-alone",
                                People.title(person) + "可能符合单独申请的情形（低保边缘家庭中的重度残疾人、重病患者，或者成年无业重度残疾人），可以单独申请最低生活保障。")
                        .under(Sources.minimumLiving("第六条、第八条")));
    }

    private static Stream<Finding> memberInCare(Application application) {
        return People.all(application).stream()
                .filter(person -> People.holds(application, person.subject(), Statuses.EXTREME_POVERTY))
                .map(person -> Finding.warning(
                                People.pointer(person),
                                "already-in-extreme-poverty-support",
                                People.title(person) + "已是特困人员，不能同时享受最低生活保障。")
                        .under(Sources.law("第十五条、第十六条")));
    }

    /** Three refusals in a row of suitable work cost the refuser's own share once granted (art. 34). */
    private static Stream<Finding> refusedWork(Application application) {
        List<Document> workers = application.fact("employment").objects("/workers");
        return Stream.iterate(0, index -> index < workers.size(), index -> index + 1)
                .filter(index -> workers.get(index)
                        .number("/refusedOffers")
                        .filter(times -> times.intValue() >= REFUSALS)
                        .isPresent())
                .map(index -> Finding.warning(
                                "/facts/employment/workers/" + index + "/refusedOffers",
                                "refused-work",
                                "该成员连续3次无正当理由拒绝介绍的适当工作，纳入后应当减发或者停发其本人的保障金。")
                        .under(Sources.minimumLiving("第三十四条")));
    }

    private static Stream<Finding> cardKeeper(Application application) {
        return application.fact("bank-account").isTrue("/keptByOthers")
                ? Stream.of(Finding.warning(
                                "/facts/bank-account/keptByOthers",
                                "card-kept-by-others",
                                "存折（卡）由工作人员代管的，应当签订书面协议并报县级民政部门备案。")
                        .under(Sources.minimumLiving("第二十六条")))
                : Stream.empty();
    }
}
