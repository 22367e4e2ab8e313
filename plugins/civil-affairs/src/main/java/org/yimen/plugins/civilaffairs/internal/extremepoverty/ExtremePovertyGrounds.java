package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.measures;

import java.util.ArrayList;
import java.util.List;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/** Why a person may or may not qualify, by the scheme chosen. */
final class ExtremePovertyGrounds {
    private ExtremePovertyGrounds() {}

    static List<Reason> of(Applicant applicant) {
        return switch (Scheme.of(applicant)) {
            case ADULT, MINOR -> extremePoverty(applicant);
            case ORPHAN -> OrphanGrounds.of(applicant);
            case UNSUPPORTED_CHILD -> UnsupportedChildGrounds.of(applicant);
        };
    }

    /** All three conditions of 特困人员认定办法 art. 4 together. */
    private static List<Reason> extremePoverty(Applicant applicant) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(LabourInability.of(applicant));
        reasons.addAll(Means.of(applicant));
        reasons.addAll(SupportDuty.of(applicant));
        if (isInChildScheme(applicant)) {
            reasons.add(Reason.against("已纳入孤儿、事实无人抚养儿童基本生活保障，不再认定为特困人员", measures("第九条")));
        }
        return reasons;
    }

    static boolean isInChildScheme(Applicant applicant) {
        return applicant.holds(Statuses.ORPHAN) || applicant.holds(Statuses.UNSUPPORTED_CHILD);
    }
}
