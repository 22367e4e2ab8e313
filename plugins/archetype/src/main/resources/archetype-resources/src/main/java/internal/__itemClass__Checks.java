package ${package}.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** What may be wrong beyond what the schemas already say. One rule, one method. */
final class ${itemClass}Checks {
    private ${itemClass}Checks() {}

    /** Never {@code null}; empty if nothing is wrong. */
    static List<Finding> of(Application application) {
        return Stream.of(tooManyMeals(application), nowhereToDeliver(application))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> tooManyMeals(Application application) {
        BigDecimal most = application.parameters().number(Keys.MOST_MEALS);
        return application
                .answers()
                .number("/mealsPerDay")
                .filter(wanted -> wanted.compareTo(most) > 0)
                .map(wanted -> Finding.error(
                                "/mealsPerDay", "too-many-meals", "每日餐数超过本地上限" + most.toPlainString() + "餐，请改少。")
                        .under(Sources.MOST_MEALS));
    }

    private static Optional<Finding> nowhereToDeliver(Application application) {
        boolean addressed = application.fact("person").text("/residenceAddress").isPresent();
        return application.answers().isTrue("/delivered") && !addressed
                ? Optional.of(Finding.error("/facts/person/residenceAddress", "address-missing", "选择送餐上门的，请填写居住地址。"))
                : Optional.empty();
    }
}
