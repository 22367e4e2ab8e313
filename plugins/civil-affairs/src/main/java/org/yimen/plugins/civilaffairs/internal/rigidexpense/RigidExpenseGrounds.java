package org.yimen.plugins.civilaffairs.internal.rigidexpense;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Keys;
import org.yimen.plugins.civilaffairs.internal.common.Means;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.plugins.civilaffairs.internal.common.PropertyLimits;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/** Whether a household may be recognised as 刚性支出困难家庭: the conditions of art. 4, one method each. */
final class RigidExpenseGrounds {
    private static final LegalBasis CONDITIONS = Sources.rigidExpense("第四条");
    private static final Map<String, String> EXCLUDING = Map.of(
            Statuses.EXTREME_POVERTY, "特困人员",
            Statuses.MINIMUM_LIVING, "最低生活保障对象",
            Statuses.NEAR_MINIMUM_LIVING, "低保边缘家庭");

    private RigidExpenseGrounds() {}

    static List<Reason> reasons(Application application) {
        Means means = Means.whole(application);
        return Stream.of(
                        statuses(application),
                        income(application, means),
                        limits(application).reasons(application, means).stream(),
                        expenses(application, means))
                .flatMap(reasons -> reasons)
                .toList();
    }

    /** No money: the recognition opens other relief for twelve months at the most (art. 10; 社会救助法 art. 22). */
    static Optional<Benefit> recognition(Application application) {
        Means means = Means.whole(application);
        return means.known()
                        && RigidExpenses.known(application)
                        && incomeBelow(application, means)
                        && exceeds(
                                application,
                                means,
                                RigidExpenses.of(application).possible())
                ? Optional.of(new Benefit(
                        Benefit.Kind.RECOGNITION,
                        BigDecimal.ZERO,
                        Benefit.Per.ONCE,
                        Benefit.Starts.AT_ONCE,
                        "认定后不发放保障金，有效期一般不超过12个月，有效期内按规定享受医疗、教育等救助。"))
                : Optional.empty();
    }

    private static PropertyLimits limits(Application application) {
        return PropertyLimits.of(application.parameters(), "civil-affairs.rigid-expense", CONDITIONS);
    }

    /** The household is none of these; one member who is 特困 or on the allowance alone does not make it one (art. 4(一)). */
    private static Stream<Reason> statuses(Application application) {
        return EXCLUDING.keySet().stream().sorted().flatMap(status -> status(application, status));
    }

    private static Stream<Reason> status(Application application, String status) {
        if (People.allHold(application, status)) {
            return Stream.of(Reason.against("已认定为" + EXCLUDING.get(status) + "，不再认定为刚性支出困难家庭。", CONDITIONS));
        }
        return People.someHold(application, status)
                ? Stream.of(
                        Reason.open("家庭成员中有" + EXCLUDING.get(status) + "，需要确认是个别成员单独纳入还是整户纳入。", CONDITIONS, "查询救助对象登记"))
                : Stream.empty();
    }

    private static Stream<Reason> income(Application application, Means means) {
        if (!means.known()) {
            return Stream.of(Reason.open("尚未申报家庭收入。", CONDITIONS, "申报近12个月家庭收入，并经信息核对"));
        }
        String figures = "家庭年收入" + Yuan.text(means.annualIncome()) + "，共" + means.size() + "人，上年度当地居民人均可支配收入"
                + Yuan.text(application.parameters().number(Keys.DISPOSABLE_INCOME));
        return Stream.of(
                incomeBelow(application, means)
                        ? Reason.forIt(figures + "，人均收入低于该数。", CONDITIONS)
                        : Reason.against(figures + "，人均收入不低于该数。", CONDITIONS));
    }

    private static Stream<Reason> expenses(Application application, Means means) {
        if (!means.known() || !RigidExpenses.known(application)) {
            return Stream.of(Reason.open("尚未申报家庭收入或者刚性支出。", CONDITIONS, "申报申请前12个月的各项刚性支出，并提交票据"));
        }
        RigidExpenses expenses = RigidExpenses.of(application);
        if (exceeds(application, means, expenses.certain())) {
            return Stream.of(Reason.forIt(sentence(expenses.certain(), means) + "，超过当地规定的比例。", CONDITIONS));
        }
        return Stream.of(
                exceeds(application, means, expenses.possible())
                        ? Reason.open(
                                sentence(expenses.possible(), means) + "，其中其他支出" + Yuan.text(expenses.other())
                                        + "，认定后才超过当地规定的比例。",
                                Sources.rigidExpense("第五条"),
                                "由县级民政部门认定其他支出，情形复杂的一事一议")
                        : Reason.against(sentence(expenses.possible(), means) + "，没有超过当地规定的比例。", CONDITIONS));
    }

    private static String sentence(BigDecimal expenses, Means means) {
        return "申请前12个月刚性支出" + Yuan.text(expenses)
                + RigidExpenses.share(expenses, means.annualIncome())
                        .map(share -> "，占家庭总收入的" + share)
                        .orElse("，家庭没有收入");
    }

    private static boolean incomeBelow(Application application, Means means) {
        BigDecimal bound =
                application.parameters().number(Keys.DISPOSABLE_INCOME).multiply(BigDecimal.valueOf(means.size()));
        return means.annualIncome().compareTo(bound) < 0;
    }

    private static boolean exceeds(Application application, Means means, BigDecimal expenses) {
        BigDecimal ratio = application.parameters().number("civil-affairs.rigid-expense-ratio");
        return RigidExpenses.exceeds(expenses, ratio, means.annualIncome());
    }
}
