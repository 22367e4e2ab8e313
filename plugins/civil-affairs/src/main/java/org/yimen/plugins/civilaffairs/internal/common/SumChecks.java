package org.yimen.plugins.civilaffairs.internal.common;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/**
 * A part of the income that is told apart is seldom more than the whole (最低生活保障审核确认办法 art. 13). The classes are net:
 * what was paid out is taken off already, so a pension may exceed the net transfer it belongs to. The warnings ask, they do
 * not hold up the acceptance.
 */
public final class SumChecks {
    /** All checks of this kind; never {@code null}. */
    public static final List<Check> ALL =
            List.of(SumChecks::basePensionOverTransfer, SumChecks::excludedOverTotal, SumChecks::costOverWages);

    private SumChecks() {}

    private static Stream<Finding> basePensionOverTransfer(Application application) {
        Document income = application.fact("income");
        return income.amount("/basePension").compareTo(income.amount("/transfer")) > 0
                ? warn(
                        "/facts/income/basePension",
                        "base-pension-over-transfer",
                        "中央基础养老金大于转移净收入，请核对是否漏报，或者是否因转移性支出扣减所致。",
                        "第十三条（四）")
                : Stream.empty();
    }

    private static Stream<Finding> excludedOverTotal(Application application) {
        Document income = application.fact("income");
        BigDecimal total = Stream.of("/wage", "/business", "/property", "/transfer", "/other")
                .map(income::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return income.amount("/excluded").compareTo(total) > 0
                ? warn("/facts/income/excluded", "excluded-over-total", "不计入的款项大于收入合计，请核对各项收入是否已包含该款项。", "第十三条")
                : Stream.empty();
    }

    private static Stream<Finding> costOverWages(Application application) {
        Document income = application.fact("income");
        return income.amount("/employmentCost").compareTo(income.amount("/wage")) > 0
                ? warn(
                        "/facts/income/employmentCost",
                        "cost-over-wages",
                        "必要的就业成本大于工资性收入，请核对；就业成本从就业取得的收入中扣减。",
                        "第十三条（一）")
                : Stream.empty();
    }

    private static Stream<Finding> warn(String pointer, String code, String message, String article) {
        return Stream.of(Finding.warning(pointer, code, message).under(Sources.minimumLiving(article)));
    }
}
