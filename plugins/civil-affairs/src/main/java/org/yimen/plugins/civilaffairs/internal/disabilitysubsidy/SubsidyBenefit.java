package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;

/** The monthly sum of all allowances that are likely, from the month of the application. */
final class SubsidyBenefit {
    private SubsidyBenefit() {}

    static Optional<Benefit> of(Application application) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> parts = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        for (Claim claim : Claim.all(application)) {
            for (Verdict verdict : SubsidyGrounds.of(claim)) {
                if (verdict.isLikely() && counted.add(claim.subject() + verdict.name())) {
                    sum = sum.add(verdict.rate());
                    parts.add(claim.title() + verdict.name() + "每月" + Yuan.text(verdict.rate()));
                }
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(monthly(sum, parts));
    }

    private static Benefit monthly(BigDecimal sum, List<String> parts) {
        String text = String.join("；", parts) + "；合计每月" + Yuan.text(sum) + "，自递交申请当月起计发";
        return new Benefit(Benefit.Kind.CASH, sum, Benefit.Per.MONTH, Benefit.Starts.MONTH_OF_APPLICATION, text);
    }
}
