package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.yimen.spi.item.Application;

/** The income of a person who applies alone: his or her own, as in a household of one (2022 notice, part 1(一), (四)). */
final class OwnIncome {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private OwnIncome() {}

    /** Counted yuan of twelve months, never negative; empty while not told. */
    static Optional<BigDecimal> annual(Application application) {
        return application.answers().number("/ownIncome").map(income -> income.subtract(spared(application))
                .max(BigDecimal.ZERO));
    }

    /** What siblings or kin of 60 and more pay may be left out for an unemployed severely disabled adult. */
    private static BigDecimal spared(Application application) {
        return AloneGround.told(application)
                        .filter(AloneGround.UNEMPLOYED_DISABLED::equals)
                        .isPresent()
                ? application
                        .answers()
                        .amount("/kinSupport")
                        .multiply(application.parameters().number("civil-affairs.kin-support-exempt-percent"))
                        .divide(PERCENT, 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }
}
