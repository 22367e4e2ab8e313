package org.yimen.casework.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.yimen.casework.clock.Clock;
import org.yimen.spi.parameter.ParameterSpec;

/**
 * How large a local number may be, by its unit. Platform default: far above what any place sets, and low enough for a
 * slip of the keyboard not to turn every computed benefit into nonsense.
 */
public final class ParameterBounds {
    /** Decimal places that a value may have. */
    public static final int DECIMALS = 4;

    private static final BigDecimal USUAL = BigDecimal.valueOf(10_000_000);

    /** The first beginning or ending that fits decides: yuan a day is money, not a limit of days. */
    private static final List<Map.Entry<String, BigDecimal>> BY_UNIT = List.of(
            Map.entry("元.*", USUAL),
            Map.entry(".*%", BigDecimal.valueOf(1_000)),
            Map.entry(".*个?月", BigDecimal.valueOf(1_200)));

    private ParameterBounds() {}

    /** The greatest value of a parameter; never {@code null}. */
    public static BigDecimal most(ParameterSpec spec) {
        return BY_UNIT.stream()
                .filter(entry -> spec.unit().matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(USUAL);
    }

    /** Whether the parameter is a number of days, which a clock runs. */
    public static boolean isDays(ParameterSpec spec) {
        return spec.unit().matches("(?!元).*[日天]");
    }

    /** Whether a value can be set at all. */
    public static boolean allows(ParameterSpec spec, BigDecimal value) {
        BigDecimal most = isDays(spec) ? BigDecimal.valueOf(Clock.MAX_AMOUNT) : most(spec);
        boolean fine = isDays(spec) ? value.stripTrailingZeros().scale() <= 0 : !isTooFine(value);
        return value.signum() >= 0 && value.compareTo(most) <= 0 && fine;
    }

    /** Whether a value has more decimal places than any local number needs. */
    public static boolean isTooFine(BigDecimal value) {
        return value.stripTrailingZeros().scale() > DECIMALS;
    }
}
