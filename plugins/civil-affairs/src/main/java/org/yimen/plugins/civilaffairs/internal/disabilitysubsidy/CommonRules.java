package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.certificates;
import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/** What both allowances ask: a valid certificate, neither 特困 nor 工伤生活护理费, and the higher of two of one kind. */
final class CommonRules {
    private CommonRules() {}

    static List<Reason> of(Claim claim) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(certificate(claim));
        if (claim.holds(Statuses.EXTREME_POVERTY)) {
            reasons.add(Reason.against(claim.title() + "已纳入特困人员供养，不享受残疾人两项补贴", system("二（四）")));
        }
        if (claim.drawsWorkInjuryCare()) {
            reasons.add(Reason.against(claim.title() + "领取工伤保险生活护理费，不享受残疾人两项补贴", system("二（四）")));
        }
        return reasons;
    }

    private static Reason certificate(Claim claim) {
        if (claim.valid().isPresent()) {
            return Reason.forIt(claim.title() + "持有有效的残疾人证", system("二（一）"));
        }
        List<Certificate> held = claim.certificates();
        if (held.stream().anyMatch(Certificate::hasExpired)) {
            return Reason.open(claim.title() + "的残疾人证已过期", certificates(), "到残联换发残疾人证后核对");
        }
        if (!held.isEmpty() && held.stream().allMatch(Certificate::isCancelled)) {
            return Reason.against(claim.title() + "的残疾人证已注销", system("二（一）"));
        }
        return Reason.open(claim.title() + "是否持有有效的残疾人证不明", system("二（一）"), "与残联共享数据核对；尚未办证的，先申请残疾人证");
    }

    /** 择高申领其中一类: the other allowance stands in the way if it is not lower; nothing to choose without a rate. */
    static Optional<Reason> choice(Claim claim, String name, BigDecimal other, BigDecimal rate) {
        if (other.signum() == 0 || rate.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                isOtherBetter(other, rate)
                        ? Reason.against(
                                claim.title() + "已领取的同类补贴每月" + Yuan.text(other) + "，不低于" + name + "，择高保留已领取的补贴",
                                system("二（四）"))
                        : Reason.forIt(
                                claim.title() + "已领取的同类补贴每月" + Yuan.text(other) + "，低于" + name + "，可以择高改领，原补贴停发",
                                system("二（四）")));
    }

    static boolean isOtherBetter(BigDecimal other, BigDecimal rate) {
        return other.signum() > 0 && other.compareTo(rate) >= 0;
    }
}
