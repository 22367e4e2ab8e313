package org.yimen.plugins.civilaffairs.internal.nearminimum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Check;
import org.yimen.plugins.civilaffairs.internal.common.Disabilities;
import org.yimen.plugins.civilaffairs.internal.common.HouseholdChecks;
import org.yimen.plugins.civilaffairs.internal.common.Keys;
import org.yimen.plugins.civilaffairs.internal.common.Means;
import org.yimen.plugins.civilaffairs.internal.common.MeansPapers;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.material.MaterialNeed;

/** Papers, contradictions and what the recognition as 低保边缘家庭 opens. */
final class NearMinimumRules {
    static final List<Check> CHECKS = HouseholdChecks.and(List.of(
            NearMinimumRules::alreadyOnAllowance,
            NearMinimumRules::considerMinimumLiving,
            NearMinimumRules::considerRigidExpense,
            NearMinimumRules::membersForAllowanceAlone));

    private NearMinimumRules() {}

    /** No condition of the recognition rests on an illness: its diagnosis is asked of whoever applies alone (低保办法 art. 8). */
    static List<MaterialNeed> papers(Application application) {
        return Stream.concat(
                        MeansPapers.of(application, Sources.opinion2023("第二部分（参照最低生活保障审核确认办法第四条）")),
                        MeansPapers.disabilityCertificates(application))
                .toList();
    }

    /** No money: the recognition opens other relief (社会救助法 art. 21, 24 to 27). Empty while the income is unknown or too high. */
    static Optional<Benefit> recognition(Application application) {
        Means means = Means.deducting(application);
        return means.known() && means.below(application.parameters().number(Keys.NEAR_FACTOR))
                ? Optional.of(new Benefit(
                        Benefit.Kind.RECOGNITION,
                        BigDecimal.ZERO,
                        Benefit.Per.ONCE,
                        Benefit.Starts.AT_ONCE,
                        "认定后不发放保障金，按规定享受医疗、教育、住房、就业等救助；家庭中的重度残疾人、重病患者可以单独申请最低生活保障。"))
                : Optional.empty();
    }

    private static Stream<Finding> alreadyOnAllowance(Application application) {
        boolean refusedOrNever = application
                .answers()
                .text("/minimumLivingResult")
                .filter(result -> result.equals("NOT_APPLIED") || result.equals("REFUSED"))
                .isPresent();
        return refusedOrNever && People.holds(application, "household", Statuses.MINIMUM_LIVING)
                ? Stream.of(Finding.error(
                                "/minimumLivingResult", "already-minimum-living", "登记显示家庭已是最低生活保障对象，与所填情况不一致，请核对。")
                        .under(Sources.minimumLiving("第八条")))
                : Stream.empty();
    }

    private static Stream<Finding> considerMinimumLiving(Application application) {
        return NearMinimumGrounds.looksLikeMinimumLiving(application, Means.deducting(application))
                ? Stream.of(Finding.info("", "consider-minimum-living", "收入和财产可能符合最低生活保障条件，应当告知申请人申请最低生活保障。")
                        .under(Sources.minimumLiving("第六条")))
                : Stream.empty();
    }

    private static Stream<Finding> considerRigidExpense(Application application) {
        Means means = Means.deducting(application);
        boolean over = means.known() && !means.below(application.parameters().number(Keys.NEAR_FACTOR));
        boolean spends = application.fact("rigid-expenses").amount("/medical").signum() > 0;
        return over && spends
                ? Stream.of(Finding.info("", "consider-rigid-expense", "收入不低于边缘家庭标准，但是有医疗支出，可以申请刚性支出困难家庭认定。")
                        .under(Sources.law("第二十二条")))
                : Stream.empty();
    }

    /** Whoever could enter the allowance alone once the household is recognised (社会救助法 art. 21; 低保办法 art. 8). */
    private static Stream<Finding> membersForAllowanceAlone(Application application) {
        return People.all(application).stream()
                .filter(person ->
                        Disabilities.fitsAlone(application, person) || People.severelyIll(application, person))
                .map(person -> Finding.info(
                                People.pointer(person),
                                "member-for-minimum-living-alone",
                                People.title(person) + "是重度残疾人、三级智力或者精神残疾人，或者重病患者，家庭认定后可以单独申请最低生活保障，应当主动告知。")
                        .under(Sources.minimumLiving("第六条、第八条")));
    }
}
