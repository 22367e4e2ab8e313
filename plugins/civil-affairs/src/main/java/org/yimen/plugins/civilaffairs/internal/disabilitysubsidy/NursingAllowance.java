package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.item.Reason;

/** 重度残疾人护理补贴: grades 1 and 2 of any type; a place may go on to 智力、精神 of grades 3 and 4. No means test. */
final class NursingAllowance {
    static final String NAME = "重度残疾人护理补贴";

    private NursingAllowance() {}

    static Verdict of(Claim claim) {
        BigDecimal rate = claim.valid().flatMap(held -> rate(claim, held)).orElse(BigDecimal.ZERO);
        List<Reason> reasons = new ArrayList<>(CommonRules.of(claim));
        claim.valid().map(held -> severity(claim, held)).ifPresent(reasons::add);
        CommonRules.choice(claim, NAME, claim.otherNursing(), rate).ifPresent(reasons::add);
        Verdict verdict = new Verdict(NAME, reasons, rate);
        return verdict.isUnlikely() ? new Verdict(NAME, reasons, BigDecimal.ZERO) : verdict;
    }

    private static Reason severity(Claim claim, Certificate held) {
        if (held.isSevere()) {
            return Reason.forIt(claim.title() + "残疾等级为一级、二级", system("二（一）"));
        }
        if (held.grade().isEmpty()) {
            return Reason.open(claim.title() + "的残疾等级不明", system("二（一）"), "与残联共享数据核对残疾等级");
        }
        return held.isLighterOfMind() && claim.isOn(Params.NURSING_EXTENDED)
                ? Reason.forIt(claim.title() + "属于当地扩大范围的三级、四级智力、精神残疾人", system("二（一）"))
                : Reason.against(claim.title() + "残疾等级不属于一级、二级，不符合护理补贴条件", system("二（一）"));
    }

    private static Optional<BigDecimal> rate(Claim claim, Certificate held) {
        return held.grade().map(grade -> switch (grade) {
            case 1 -> claim.number(Params.NURSING_FIRST);
            case 2 -> claim.number(Params.NURSING_SECOND);
            default -> claim.number(Params.NURSING_MIND);
        });
    }
}
