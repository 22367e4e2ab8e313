package ${package}.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;

/**
 * What a grant brings: meals, told by what they are worth. Money is yuan, rounded once, at the end. A pure {@code
 * SERVICE} or {@code RECOGNITION} would bring no amount at all.
 */
final class ${itemClass}Amount {
    private ${itemClass}Amount() {}

    /** Empty while the number of meals is not told. */
    static Optional<Benefit> of(Application application) {
        BigDecimal subsidy = application.parameters().number(Keys.MEAL_SUBSIDY);
        return application
                .answers()
                .number("/mealsPerDay")
                .filter(meals -> meals.signum() > 0 && subsidy.signum() >= 0)
                .map(meals -> monthly(meals, subsidy));
    }

    private static Benefit monthly(BigDecimal meals, BigDecimal subsidy) {
        BigDecimal amount = subsidy.multiply(meals).setScale(2, RoundingMode.HALF_UP);
        return new Benefit(
                Benefit.Kind.IN_KIND,
                amount,
                Benefit.Per.MONTH,
                Benefit.Starts.MONTH_AFTER_DECISION,
                "每日一餐每月补贴" + subsidy.toPlainString() + "元，每日" + meals.toPlainString() + "餐。");
    }
}
