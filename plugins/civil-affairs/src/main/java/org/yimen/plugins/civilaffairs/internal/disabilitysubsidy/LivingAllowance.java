package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.system;
import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.unsupported;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/** 困难残疾人生活补贴: for disabled people in 低保 households; a place may go further. Any grade. */
final class LivingAllowance {
    static final String NAME = "困难残疾人生活补贴";

    private LivingAllowance() {}

    static Verdict of(Claim claim) {
        BigDecimal rate = claim.number(Params.LIVING);
        List<Reason> reasons = new ArrayList<>(CommonRules.of(claim));
        reasons.add(hardship(claim));
        if (claim.holds(Statuses.ORPHAN)) {
            reasons.add(Reason.against(claim.title() + "享受孤儿基本生活保障，不享受生活补贴，可以享受护理补贴", system("二（四）")));
        }
        if (claim.holds(Statuses.UNSUPPORTED_CHILD)) {
            reasons.add(unsupportedChild(claim));
        }
        CommonRules.choice(claim, NAME, claim.otherLiving(), rate).ifPresent(reasons::add);
        Verdict verdict = new Verdict(NAME, reasons, rate);
        return verdict.isUnlikely() ? new Verdict(NAME, reasons, BigDecimal.ZERO) : verdict;
    }

    private static Reason hardship(Claim claim) {
        if (claim.holds(Statuses.MINIMUM_LIVING)) {
            return Reason.forIt(claim.title() + "属于最低生活保障家庭中的残疾人", system("二（一）"));
        }
        boolean near =
                Stream.of(Statuses.NEAR_MINIMUM_LIVING, Statuses.RIGID_EXPENSE).anyMatch(claim::holds);
        if (near) {
            return claim.isOn(Params.LIVING_EXTENDED)
                    ? Reason.forIt(claim.title() + "属于当地扩大范围的低收入家庭中的残疾人", system("二（一）"))
                    : Reason.against(claim.title() + "不属于最低生活保障家庭，当地没有扩大到其他低收入残疾人", system("二（一）"));
        }
        return Reason.against(claim.title() + "没有认定为最低生活保障对象，不符合生活补贴条件", system("二（一）"));
    }

    /** Excluded is the child that draws the scheme's amount in full, not the one it only tops up. */
    private static Reason unsupportedChild(Claim claim) {
        return Reason.open(
                claim.title() + "享受事实无人抚养儿童基本生活补贴，已全额领取的不享受生活补贴，可以享受护理补贴",
                unsupported("三（一）"),
                "核对该儿童的基本生活补贴是全额领取还是补差发放");
    }
}
