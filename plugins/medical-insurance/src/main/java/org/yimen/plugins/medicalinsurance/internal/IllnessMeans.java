package org.yimen.plugins.medicalinsurance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Reason;
import org.yimen.spi.parameter.Parameters;

/** Whether illness made a household poor: cost against local income, and property within local limits. */
final class IllnessMeans {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private IllnessMeans() {}

    /** Never {@code null} or empty. */
    static List<Reason> reasons(Application application) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(cost(application));
        if (!application.facts().knows(CommonFacts.PROPERTY)) {
            reasons.add(Reason.open("家庭财产尚未申报", Sources.LOCAL, "申报家庭财产并进行信息核对"));
        } else {
            reasons.add(assets(application));
            reasons.addAll(things(application));
        }
        return reasons;
    }

    private static Reason cost(Application application) {
        BigDecimal paid =
                Patient.of(application).stream().map(Patient::selfPaid).reduce(BigDecimal.ZERO, BigDecimal::add);
        Parameters parameters = application.parameters();
        BigDecimal bound = parameters
                .number(Keys.DISPOSABLE_INCOME)
                .multiply(parameters.number(Keys.COST_SHARE))
                .divide(PERCENT);
        String figures = "12个月自付费用" + Relief.yuan(paid) + "元，认定标准" + Relief.yuan(bound) + "元";
        if (paid.signum() == 0) {
            return Reason.open("自付费用尚不清楚", Sources.OTHERS, "取得医保结算单或者医疗费用票据");
        }
        return paid.compareTo(bound) > 0
                ? Reason.forIt(figures + "，超过认定标准", Sources.OTHERS)
                : Reason.against(figures + "，未超过认定标准", Sources.OTHERS);
    }

    private static Reason assets(Application application) {
        HouseholdView household = new HouseholdView(application.facts(), application.on());
        Parameters parameters = application.parameters();
        BigDecimal bound = parameters
                .number(Keys.LIVING_STANDARD)
                .multiply(parameters.number(Keys.ASSETS_MONTHS))
                .multiply(BigDecimal.valueOf(household.size()));
        String figures = "金融资产" + Relief.yuan(household.financialAssets()) + "元，" + household.size() + "人限额"
                + Relief.yuan(bound) + "元";
        return household.financialAssets().compareTo(bound) <= 0
                ? Reason.forIt(figures + "，未超过限额", Sources.LOCAL)
                : Reason.against(figures + "，超过限额", Sources.LOCAL);
    }

    /** A car, a second home or a shop leaves the question open: places make exceptions for each. */
    private static List<Reason> things(Application application) {
        Document property = application.fact(CommonFacts.PROPERTY);
        List<Reason> reasons = new ArrayList<>();
        long cars = property.objects("/vehicles").stream()
                .filter(vehicle -> vehicle.text("/kind").filter("CAR"::equals).isPresent())
                .count();
        boolean excused = cars == 1 && application.answers().isTrue("/medicalVehicle");
        if (cars > 0 && !excused) {
            reasons.add(Reason.open("家庭拥有机动车", Sources.LOCAL, "核实是否为唯一机动车且用于长期就医"));
        }
        reasons.addAll(houses(property, application));
        return reasons;
    }

    /** A shop is no home, but places count it unless the household lives in it. */
    private static List<Reason> houses(Document property, Application application) {
        List<Document> houses = property.objects("/houses");
        long shops = houses.stream()
                .filter(house -> house.text("/use").filter("BUSINESS"::equals).isPresent())
                .count();
        List<Reason> reasons = new ArrayList<>();
        if (BigDecimal.valueOf(houses.size() - shops)
                        .compareTo(application.parameters().number(Keys.HOUSES))
                > 0) {
            reasons.add(Reason.open("住房超过规定套数", Sources.LOCAL, "核实人均住房面积是否低于当地平均水平"));
        }
        if (shops > 0) {
            reasons.add(Reason.open("家庭拥有非住宅类房屋", Sources.LOCAL, "核实是否兼做家庭唯一居住场所"));
        }
        return reasons;
    }
}
