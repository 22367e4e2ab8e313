package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Reason;

/**
 * 无生活来源 (特困人员认定办法 art. 6, 7): the person's own income, not the household's. The central base pension never counts
 * here: art. 6 leaves it out without an end, unlike 低保办法 art. 13.
 */
final class Means {
    static final String STANDARD = "core.minimum-living-standard";
    static final String ASSET_MONTHS = "civil-affairs.extreme-poverty-asset-months";

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final String SETTLED_BY_CHECK = "家庭经济状况信息核对";

    private Means() {}

    static List<Reason> of(Applicant applicant) {
        return List.of(income(applicant), property(applicant));
    }

    /** Counted income of twelve months in yuan; the household's is the person's own if he or she lives alone. */
    static Optional<BigDecimal> ownIncome(Applicant applicant) {
        HouseholdView household = applicant.household();
        if (household.size() == 1 && household.incomeKnown()) {
            return Optional.of(household.annualIncome(false));
        }
        return applicant.application().answers().number("/ownIncome");
    }

    private static Reason income(Applicant applicant) {
        Optional<BigDecimal> income = ownIncome(applicant);
        if (income.isEmpty()) {
            return Reason.open("本人近12个月收入不明", measures("第六条"), "填写本人收入，并作信息核对");
        }
        BigDecimal bound = standard(applicant.application()).multiply(MONTHS);
        return income.get().compareTo(bound) < 0
                ? Reason.forIt("本人收入低于当地最低生活保障标准（中央基础养老金、基本医疗保险等社会保险和优待抚恤金、高龄津贴不计入）", measures("第六条"))
                : Reason.against("本人收入不低于当地最低生活保障标准", measures("第六条"));
    }

    private static Reason property(Applicant applicant) {
        Application application = applicant.application();
        if (!application.facts().knows(CommonFacts.PROPERTY)) {
            return Reason.open("财产状况不明", measures("第七条"), SETTLED_BY_CHECK);
        }
        BigDecimal limit =
                standard(application).multiply(application.parameters().number(ASSET_MONTHS));
        boolean within = applicant.household().financialAssets().compareTo(limit) <= 0;
        if (!within) {
            return applicant.household().size() == 1
                    ? Reason.against("金融资产超过当地特困人员财产状况规定", measures("第七条"))
                    : Reason.open("申报的家庭金融资产超过规定，须查明属于本人的部分", measures("第七条"), SETTLED_BY_CHECK);
        }
        return needsLook(application.fact(CommonFacts.PROPERTY))
                ? Reason.open("有汽车、出租或者两处以上房屋，须对照当地财产规定认定", measures("第七条"), SETTLED_BY_CHECK)
                : Reason.forIt("财产符合当地特困人员财产状况规定", measures("第七条"));
    }

    /** What cities bound besides money, each in its own way. */
    private static boolean needsLook(Document property) {
        boolean car = property.objects("/vehicles").stream()
                .anyMatch(vehicle -> vehicle.text("/kind").filter("CAR"::equals).isPresent());
        List<Document> houses = property.objects("/houses");
        boolean earning = houses.stream()
                .flatMap(house -> house.text("/use").stream())
                .anyMatch(use -> use.equals("LET") || use.equals("BUSINESS"));
        return car || earning || houses.size() > 1;
    }

    private static BigDecimal standard(Application application) {
        return application.parameters().number(STANDARD);
    }
}
