package org.yimen.plugins.disabledfederation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Reason;

/** Reasons for and against; whether someone is disabled only the appraisal can say. */
final class CertificateGrounds {
    private CertificateGrounds() {}

    /** Never {@code null} or empty. */
    static List<Reason> of(Application application) {
        List<Reason> reasons = new ArrayList<>();
        Waiting.until(application).ifPresent(last -> reasons.add(Reason.against("残疾人证注销未满一年", Sources.CANCELLATION)));
        Optional<Holder> holder = Holder.of(application);
        Optional<Business> business = Business.of(application);
        if (holder.isEmpty() || business.isEmpty()) {
            reasons.add(Reason.open("尚未选择办理业务或者办证人", Sources.VOLUNTARY, "填写办理业务和办证人"));
        } else {
            reasons.addAll(reasons(business.get(), holder.get(), application));
        }
        return List.copyOf(reasons);
    }

    private static List<Reason> reasons(Business business, Holder holder, Application application) {
        if (business.presupposesCertificate() && !holder.hadCertificate()) {
            return List.of(Reason.open("未查到原残疾人证", Sources.RENEWAL, "核对残疾人人口基础数据库"));
        }
        if (business.presupposesCertificate() && holder.isStruckOff()) {
            return List.of(Reason.against("原残疾人证已注销，不能换领、变更或者补办", Sources.CANCELLATION));
        }
        return switch (business) {
            case FIRST -> List.of(first(holder));
            case REGRADE -> List.of(Reason.open("残疾类别或者等级是否变化，以重新评定为准", Sources.CHANGE, "指定机构的残疾评定"));
            case RENEW -> List.of(renewal(holder, application));
            case DAMAGED -> List.of(Reason.forIt("残疾人证污损、影响正常使用的，可以免费换领", Sources.DAMAGE));
            case LOST -> List.of(Reason.forIt("残疾人证遗失，声明作废后可以补发", Sources.LOSS));
            case REHABILITATE -> Rehabilitation.reasons(holder, application);
        };
    }

    private static Reason first(Holder holder) {
        return holder.holdsValidCertificate()
                ? Reason.against("已持有有效的残疾人证", Sources.RENEWAL)
                : Reason.open("是否符合残疾标准，以指定机构的评定结论为准", Sources.APPRAISAL, "指定机构的残疾评定");
    }

    private static Reason renewal(Holder holder, Application application) {
        if (HoldingChecks.isEarly(holder, application)) {
            return Reason.against("残疾人证尚未临近期满", Sources.RENEWAL);
        }
        return Business.RENEW.needsAppraisal(application)
                ? Reason.open("本地期满换领需要重新评定", Sources.RENEWAL, "指定机构的残疾评定")
                : Reason.forIt("残疾人证有效期十年，期满可以免费换领", Sources.RENEWAL);
    }
}
