package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.yimen.spi.item.Application;
import org.yimen.spi.parameter.Parameters;

/**
 * A band of the fixed amounts (低保办法 art. 23: 分档方式). The wider the gap to the standard, the higher the band.
 *
 * @param title in Chinese; never {@code null}
 * @param from least gap, in percent of the standard; never {@code null}
 * @param percent what the band pays a person, in percent of the standard; never {@code null}
 */
record Band(String title, BigDecimal from, BigDecimal percent) {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** The band for a year's gap out of a year's need, both in yuan; never {@code null}. */
    static Band of(Application application, BigDecimal annualGap, BigDecimal annualNeed) {
        Parameters parameters = application.parameters();
        Band last = new Band("第三档", BigDecimal.ZERO, parameters.number("civil-affairs.band-3-percent"));
        return Stream.of(
                        band(parameters, "第一档", "civil-affairs.band-1"),
                        band(parameters, "第二档", "civil-affairs.band-2"))
                .filter(band -> annualGap.multiply(PERCENT).compareTo(annualNeed.multiply(band.from())) >= 0)
                .findFirst()
                .orElse(last);
    }

    private static Band band(Parameters parameters, String title, String prefix) {
        return new Band(title, parameters.number(prefix + "-from-percent"), parameters.number(prefix + "-percent"));
    }
}
