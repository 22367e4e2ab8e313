package org.yimen.plugins.civilaffairs.internal.common;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Reason;
import org.yimen.spi.parameter.Parameters;

/**
 * What a household may own. The law leaves the limits to the province (社会救助法 art. 23), so each is a parameter.
 *
 * @param financialMonths most financial assets a head, in months of the minimum living standard; never {@code null}
 * @param cars most cars for living; motorcycles, farm machines and vehicles of the disabled do not count
 * @param houses most houses and flats
 * @param basis the rule that asks for the test; never {@code null}
 */
public record PropertyLimits(BigDecimal financialMonths, int cars, int houses, LegalBasis basis) {

    /**
     * The limits of one item.
     *
     * @param prefix of the three parameters, such as {@code civil-affairs.minimum-living}; never {@code null}
     */
    public static PropertyLimits of(Parameters parameters, String prefix, LegalBasis basis) {
        return new PropertyLimits(
                parameters.number(prefix + "-financial-months"),
                parameters.number(prefix + "-cars").intValue(),
                parameters.number(prefix + "-houses").intValue(),
                basis);
    }

    /** What the property says for and against; one open reason if nothing was told; never {@code null} or empty. */
    public List<Reason> reasons(Application application, Means means) {
        if (!told(application)) {
            return List.of(Reason.open("尚未申报家庭财产。", basis, "申报家庭财产，并经信息核对"));
        }
        List<Reason> found = Stream.of(financial(means), cars(application), houses(application), exempt(application))
                .flatMap(reasons -> reasons)
                .toList();
        return found.stream().anyMatch(reason -> reason.effect() == Reason.Effect.AGAINST)
                ? found
                : Stream.concat(Stream.of(Reason.forIt("申报的家庭财产没有超过当地限额。", basis)), found.stream())
                        .toList();
    }

    /** Whether any property was told; someone who owns nothing says so with zeros. */
    public static boolean told(Application application) {
        return !application.fact("property").isEmpty();
    }

    /** Whether something told is over a limit. */
    public boolean exceeded(Application application, Means means) {
        return reasons(application, means).stream().anyMatch(reason -> reason.effect() == Reason.Effect.AGAINST);
    }

    /** Most financial assets of so many persons, in yuan; never {@code null}. */
    public BigDecimal mostFinancial(BigDecimal standard, int persons) {
        return standard.multiply(financialMonths).multiply(BigDecimal.valueOf(persons));
    }

    private Stream<Reason> financial(Means means) {
        BigDecimal most = mostFinancial(means.standard(), means.size());
        BigDecimal has = means.household().financialAssets();
        return has.compareTo(most) <= 0
                ? Stream.empty()
                : Stream.of(Reason.against(
                        "金融资产合计" + Yuan.text(has) + "，超过当地限额" + Yuan.text(most) + "（人均"
                                + financialMonths.stripTrailingZeros().toPlainString() + "个月保障标准）。",
                        basis));
    }

    private Stream<Reason> cars(Application application) {
        long has = vehicles(application).stream()
                .filter(vehicle -> isCar(vehicle) && !isProduction(vehicle))
                .count();
        return has <= cars ? Stream.empty() : Stream.of(Reason.against("有生活用汽车" + has + "辆，当地限" + cars + "辆。", basis));
    }

    private Stream<Reason> houses(Application application) {
        int has = application.fact("property").objects("/houses").size();
        return has <= houses ? Stream.empty() : Stream.of(Reason.against("有房屋" + has + "处，当地限" + houses + "处。", basis));
    }

    private static Stream<Reason> exempt(Application application) {
        return vehicles(application).stream()
                .filter(vehicle -> isCar(vehicle) && isProduction(vehicle))
                .limit(1)
                .map(vehicle -> Reason.open(
                        "有生产经营用汽车，是否属于维持生产生活的必需财产待认定。", Sources.minimumLiving("第十四条"), "入户调查车辆用途，按当地规定决定是否豁免"));
    }

    private static List<Document> vehicles(Application application) {
        return application.fact("property").objects("/vehicles");
    }

    private static boolean isCar(Document vehicle) {
        return vehicle.text("/kind").filter("CAR"::equals).isPresent();
    }

    private static boolean isProduction(Document vehicle) {
        return vehicle.text("/purpose").filter("PRODUCTION"::equals).isPresent();
    }
}
