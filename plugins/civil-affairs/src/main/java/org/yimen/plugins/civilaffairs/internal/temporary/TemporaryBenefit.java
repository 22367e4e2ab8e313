package org.yimen.plugins.civilaffairs.internal.temporary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.Benefit;

/** What one grant may bring by the local parameters: an estimate for the clerk, paid once and at once. */
final class TemporaryBenefit {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private TemporaryBenefit() {}

    static Optional<Benefit> of(Need need) {
        return switch (Route.of(need)) {
            case SMALL_FAST ->
                need.requested()
                        .map(amount -> once(amount, "小额快救，按申请金额，上限" + Yuan.text(need.months(Params.SMALL_CAP))));
            case EMERGENCY -> emergency(need);
            case EXPENSE -> byExpense(need, Params.EXPENSE_SHARE);
            case EXPENSE_RECOGNISED -> byExpense(need, Params.EXPENSE_SHARE_RECOGNISED);
        };
    }

    /** The least of what is asked, what is not made good yet, and the cap for all persons together. */
    private static Optional<Benefit> emergency(Need need) {
        BigDecimal cap = need.months(Params.EMERGENCY_CAP)
                .multiply(BigDecimal.valueOf(need.household().size()));
        return Stream.concat(need.requested().stream(), uncovered(need.emergency()).stream())
                .reduce(BigDecimal::min)
                .map(amount -> once(
                        amount.min(cap),
                        "急难型，按申请金额、未获补偿的损失和上限" + Yuan.text(cap) + "（"
                                + need.household().size() + "人）中的最低者"));
    }

    private static Optional<BigDecimal> uncovered(Document emergency) {
        return emergency.number("/loss").map(loss -> loss.subtract(emergency.amount("/compensated"))
                .max(BigDecimal.ZERO));
    }

    private static Optional<Benefit> byExpense(Need need, String shareKey) {
        BigDecimal share = need.application().parameters().number(shareKey);
        BigDecimal cap = need.months(Params.EXPENSE_CAP);
        return need.expense()
                .map(expense -> once(
                        expense.multiply(share)
                                .divide(PERCENT, 2, RoundingMode.HALF_UP)
                                .min(cap),
                        "支出型，按必需支出" + Yuan.text(expense) + "的"
                                + share.stripTrailingZeros().toPlainString() + "%，上限" + Yuan.text(cap)));
    }

    private static Benefit once(BigDecimal amount, String text) {
        BigDecimal fen = amount.max(BigDecimal.ZERO).setScale(2, RoundingMode.DOWN);
        return new Benefit(Benefit.Kind.CASH, fen, Benefit.Per.ONCE, Benefit.Starts.AT_ONCE, text + "；也可以发放实物或者提供转介服务");
    }
}
