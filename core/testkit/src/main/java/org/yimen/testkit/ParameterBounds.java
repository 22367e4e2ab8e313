package org.yimen.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yimen.spi.parameter.ParameterSpec;

/** A default is a number that a city could set: bounded by its unit, at most four decimals, days whole. */
final class ParameterBounds {
    private static final BigDecimal USUAL = BigDecimal.valueOf(10_000_000);
    private static final List<Map.Entry<String, BigDecimal>> BY_UNIT = List.of(
            Map.entry("元.*", USUAL),
            Map.entry(".*%", BigDecimal.valueOf(1_000)),
            Map.entry(".*个?月", BigDecimal.valueOf(1_200)),
            Map.entry(".*[日天]", BigDecimal.valueOf(3_660)));

    private ParameterBounds() {}

    static void check(ParameterSpec spec, String where, Complaints complaints) {
        BigDecimal most = BY_UNIT.stream()
                .filter(entry -> spec.unit().matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(USUAL);
        int decimals = spec.unit().matches("(?!元).*[日天]") ? 0 : 4;
        Stream.concat(Stream.of(spec.defaultValue()), spec.ruralDefault().stream())
                .forEach(value -> complaints.unless(
                        value.signum() >= 0
                                && value.compareTo(most) <= 0
                                && value.stripTrailingZeros().scale() <= decimals,
                        "%s has the default %s: 0 to %s with at most %d decimals, as a city could set it",
                        where,
                        value,
                        most.toPlainString(),
                        decimals));
    }
}
