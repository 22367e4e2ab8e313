package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Reason;

/** All claims together: worth going on with as long as one allowance for one person is. */
final class SubsidyGrounds {
    private SubsidyGrounds() {}

    static Assessment of(Application application, Optional<Benefit> estimate) {
        List<Verdict> verdicts = verdicts(application);
        if (verdicts.isEmpty()) {
            return Assessment.of(List.of(Reason.open("没有选择申请补贴的残疾人", system("二（一）"), "选择残疾人和申请的补贴")), estimate);
        }
        List<Reason> reasons = verdicts.stream()
                .flatMap(verdict -> verdict.reasons().stream())
                .distinct()
                .toList();
        return new Assessment(outlook(verdicts), reasons, estimate);
    }

    static List<Verdict> verdicts(Application application) {
        return Claim.all(application).stream()
                .flatMap(claim -> of(claim).stream())
                .toList();
    }

    static List<Verdict> of(Claim claim) {
        List<Verdict> verdicts = new ArrayList<>();
        if (claim.wantsLiving()) {
            verdicts.add(LivingAllowance.of(claim));
        }
        if (claim.wantsNursing()) {
            verdicts.add(NursingAllowance.of(claim));
        }
        return verdicts;
    }

    private static Outlook outlook(List<Verdict> verdicts) {
        if (verdicts.stream().anyMatch(Verdict::isLikely)) {
            return Outlook.LIKELY;
        }
        return verdicts.stream().allMatch(Verdict::isUnlikely) ? Outlook.UNLIKELY : Outlook.UNDECIDED;
    }
}
