package org.yimen.plugins.civilaffairs.internal.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as people read them. */
public final class Yuan {
    private Yuan() {}

    /** To the fen, such as {@code 593.90元}; for showing only; never {@code null}. */
    public static String text(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + "元";
    }
}
