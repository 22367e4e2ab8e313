package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import java.math.BigDecimal;
import java.util.List;
import org.yimen.spi.item.Reason;

/**
 * What one allowance comes to for one person.
 *
 * @param name 困难残疾人生活补贴 or 重度残疾人护理补贴; never {@code null}
 * @param reasons never {@code null} or empty
 * @param rate yuan a month if it is granted; zero if it is not; never {@code null}
 */
record Verdict(String name, List<Reason> reasons, BigDecimal rate) {
    Verdict {
        reasons = List.copyOf(reasons);
    }

    boolean isUnlikely() {
        return reasons.stream().anyMatch(reason -> reason.effect() == Reason.Effect.AGAINST);
    }

    boolean isLikely() {
        return reasons.stream().allMatch(reason -> reason.effect() == Reason.Effect.FOR);
    }
}
