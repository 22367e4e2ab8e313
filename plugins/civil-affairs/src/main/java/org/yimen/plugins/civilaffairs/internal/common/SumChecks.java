package org.yimen.plugins.civilaffairs.internal.common;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** A part of the income that is told apart is not more than the whole (最低生活保障审核确认办法 art. 13). */
public final class SumChecks {
    /** All checks of this kind; never {@code null}. */
    public static final List<Check> ALL =
            List.of(SumChecks::basePensionOverTransfer, SumChecks::excludedOverTotal, SumChecks::costWithoutWages);

    private SumChecks() {}

    private static Stream<Finding> basePensionOverTransfer(Application application) {
        Document income = application.fact("income");
        return income.amount("/basePension").compareTo(income.amount("/transfer")) > 0
                ? Stream.of(Finding.error(
                                "/facts/income/basePension",
                                "base-pension-over-transfer",
                                "中央基础养老金是转移净收入的一部分，不能大于转移净收入。")
                        .under(Sources.minimumLiving("第十三条")))
                : Stream.empty();
    }

    private static Stream<Finding> excludedOverTotal(Application application) {
        Document income = application.fact("income");
        return income.amount("/excluded")
                                .compareTo(Stream.of("/wage", "/business", "/property", "/transfer", "/other")
                                        .map(income::amount)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                        > 0
                ? Stream.of(Finding.error("/facts/income/excluded", "excluded-over-total", "不计入的款项是各项收入的一部分，不能大于收入合计。")
                        .under(Sources.minimumLiving("第十三条")))
                : Stream.empty();
    }

    private static Stream<Finding> costWithoutWages(Application application) {
        return application.fact("income").amount("/employmentCost").signum() > 0
                        && application.fact("income").amount("/wage").signum() == 0
                ? Stream.of(Finding.error(
                                "/facts/income/employmentCost", "cost-without-wages", "必要的就业成本从工资性收入中扣减，没有工资性收入的不能扣减。")
                        .under(Sources.minimumLiving("第十三条")))
                : Stream.empty();
    }
}
