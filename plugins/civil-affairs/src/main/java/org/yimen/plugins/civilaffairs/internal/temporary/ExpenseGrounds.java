package org.yimen.plugins.civilaffairs.internal.temporary;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.temporary.Texts.opinion2018;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Reason;
import org.yimen.spi.parameter.Parameters;

/** 支出型: necessary expense beyond bearing, income below the local disposable income, property within limits. */
final class ExpenseGrounds {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private ExpenseGrounds() {}

    static List<Reason> of(Need need) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(expense(need));
        if (need.isRecognised()) {
            reasons.add(Reason.forIt("已认定的救助对象，不再审核家庭经济状况，重点核实必需支出", law("第四十二条")));
        } else {
            reasons.add(income(need));
            reasons.add(property(need));
            burden(need).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Reason expense(Need need) {
        return need.expense()
                .filter(amount -> amount.signum() > 0)
                .map(amount -> Reason.forIt("申报近12个月必需支出" + Yuan.text(amount), opinion2018("二（一）")))
                .orElseGet(() -> Reason.open("教育、医疗等必需支出的金额不明", opinion2018("二（一）"), "填写支出类别和金额，附凭证"));
    }

    /** 家庭人均可支配收入应低于当地上年度人均可支配收入; compared on the year's total, so that nothing is rounded. */
    private static Reason income(Need need) {
        if (!need.household().incomeKnown()) {
            return Reason.open("家庭收入不明", opinion2018("二（一）"), "填写家庭收入，并作信息核对");
        }
        Parameters parameters = need.application().parameters();
        BigDecimal bound = parameters
                .number(Params.DISPOSABLE_INCOME)
                .multiply(BigDecimal.valueOf(need.household().size()));
        return annualIncome(need).compareTo(bound) < 0
                ? Reason.forIt("家庭人均收入低于当地上年度人均可支配收入", opinion2018("二（一）"))
                : Reason.against("家庭人均收入不低于当地上年度人均可支配收入；重大生活困难可以一事一议", opinion2018("二（一）"));
    }

    private static Reason property(Need need) {
        if (!need.application().facts().knows(CommonFacts.PROPERTY)) {
            return Reason.open("家庭财产不明", opinion2018("二（一）"), "填写家庭财产，并作信息核对");
        }
        BigDecimal limit = need.months(Params.ASSETS)
                .multiply(BigDecimal.valueOf(need.household().size()));
        if (need.household().financialAssets().compareTo(limit) > 0) {
            return Reason.against("金融资产超过当地规定的" + Yuan.text(limit), opinion2018("二（一）"));
        }
        return ownsMoreThanMoney(need)
                ? Reason.open("有生活用汽车或者两处以上房屋，须对照当地财产规定认定", opinion2018("二（一）"), "家庭经济状况信息核对")
                : Reason.forIt("金融资产没有超过当地规定", opinion2018("二（一）"));
    }

    /** What places bound besides money, each in its own way. */
    private static boolean ownsMoreThanMoney(Need need) {
        Document property = need.application().fact(CommonFacts.PROPERTY);
        boolean car = property.objects("/vehicles").stream()
                .filter(vehicle -> vehicle.text("/kind").filter("CAR"::equals).isPresent())
                .anyMatch(vehicle ->
                        vehicle.text("/purpose").filter("PRODUCTION"::equals).isEmpty());
        return car || property.objects("/houses").size() > 1;
    }

    /** 超出家庭承受能力; how much that is no text says, so being below the local share only leaves it open. */
    private static Optional<Reason> burden(Need need) {
        if (need.expense().isEmpty() || !need.household().incomeKnown()) {
            return Optional.empty();
        }
        BigDecimal share = need.application().parameters().number(Params.BURDEN);
        BigDecimal bearable = annualIncome(need).multiply(share);
        boolean beyond = need.expense().get().multiply(PERCENT).compareTo(bearable) >= 0;
        String figure = share.stripTrailingZeros().toPlainString() + "%";
        return Optional.of(
                beyond
                        ? Reason.forIt("必需支出达到家庭年收入的" + figure, opinion2018("二（一）"))
                        : Reason.open("必需支出未达到家庭年收入的" + figure, opinion2018("二（一）"), "核实支出是否超出家庭承受能力"));
    }

    private static BigDecimal annualIncome(Need need) {
        boolean pensionCounts = need.application()
                        .parameters()
                        .number(Params.BASE_PENSION_COUNTS)
                        .signum()
                != 0;
        return need.household().annualIncome(pensionCounts);
    }
}
