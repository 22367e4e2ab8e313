package org.yimen.plugins.disabledfederation.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/** Papers by business: art. 9 for a first application, art. 19 and its neighbours for the others. */
final class CertificatePapers {
    private static final String OLD_CERTIFICATE = "disabled-federation.old-certificate";
    private static final String LOSS_STATEMENT = "disabled-federation.loss-statement";
    private static final int FIRST_PHOTOS = 3;

    private CertificatePapers() {}

    /** Never {@code null}. */
    static List<MaterialNeed> of(Application application) {
        Optional<Holder> holder = Holder.of(application);
        String subject = holder.map(Holder::subject).orElse("applicant");
        Business business = Business.of(application).orElse(Business.FIRST);
        List<MaterialNeed> papers = new ArrayList<>();
        papers.add(original(
                MaterialTypes.SIGNED_APPLICATION, "applicant", "残疾人证申请表（签名页）", "自愿申领，由本人或者监护人签名", Sources.FIRST));
        papers.add(MaterialNeed.fromApplicant(
                MaterialTypes.ID_CARD, subject, "办证人居民身份证", "核对身份，证号以公民身份号码为基础编制", Sources.FIRST));
        papers.add(MaterialNeed.shared(
                MaterialTypes.HOUSEHOLD_REGISTER, "household", "居民户口簿", "户口所在地由信息共享取得，共享不到的再请申请人出示", Sources.FIRST));
        papers.add(photos(business, subject, application));
        guardian(holder, subject, application).ifPresent(papers::add);
        mandate(application).ifPresent(papers::add);
        former(business, subject).ifPresent(papers::add);
        return List.copyOf(papers);
    }

    private static MaterialNeed photos(Business business, String subject, Application application) {
        boolean first = business == Business.FIRST;
        int count = first
                ? FIRST_PHOTOS
                : application
                        .parameters()
                        .number(Keys.EXCHANGE_PHOTOS)
                        .max(BigDecimal.ONE)
                        .min(BigDecimal.TEN)
                        .intValue();
        return new MaterialNeed(
                MaterialTypes.PORTRAIT_PHOTO,
                subject,
                "两寸近期免冠白底彩色照片",
                Copy.ORIGINAL,
                count,
                ObtainedBy.APPLICANT,
                NeededBy.ACCEPTANCE,
                "用于制作残疾人证",
                first ? Sources.FIRST : LegalBasis.platformDefault("换领、补办的照片张数由各地确定"));
    }

    static Optional<MaterialNeed> guardian(Optional<Holder> holder, String subject, Application application) {
        boolean needed = holder.map(Holder::needsGuardian).orElse(false) || isGuardian(application);
        return needed
                ? Optional.of(MaterialNeed.fromApplicant(
                        MaterialTypes.GUARDIANSHIP_PROOF, subject, "监护关系证明", "未成年人和智力、精神残疾人由法定监护人办理", Sources.FIRST))
                : Optional.empty();
    }

    static Optional<MaterialNeed> mandate(Application application) {
        return application.fact("agent").isTrue("/present") && !isGuardian(application)
                ? Optional.of(original(MaterialTypes.MANDATE, "applicant", "委托书", "委托他人代为申请", Sources.MANDATE))
                : Optional.empty();
    }

    private static Optional<MaterialNeed> former(Business business, String subject) {
        if (business == Business.LOST) {
            return Optional.of(new MaterialNeed(
                    LOSS_STATEMENT,
                    subject,
                    "残疾人证遗失声明",
                    Copy.ORIGINAL,
                    1,
                    ObtainedBy.COMMITMENT,
                    NeededBy.ACCEPTANCE,
                    "声明原残疾人证作废后补发",
                    Sources.LOSS));
        }
        return business.returnsCertificate()
                ? Optional.of(new MaterialNeed(
                        OLD_CERTIFICATE,
                        subject,
                        "原残疾人证",
                        Copy.ORIGINAL,
                        1,
                        ObtainedBy.APPLICANT,
                        NeededBy.DECISION,
                        "换领新证时交回原证，统一销毁",
                        exchange(business)))
                : Optional.empty();
    }

    private static LegalBasis exchange(Business business) {
        return switch (business) {
            case DAMAGED -> Sources.DAMAGE;
            case REGRADE -> Sources.CHANGE;
            default -> Sources.RENEWAL;
        };
    }

    private static boolean isGuardian(Application application) {
        return application.fact("agent").isTrue("/present")
                && application
                        .fact("agent")
                        .text("/kind")
                        .filter("GUARDIAN"::equals)
                        .isPresent();
    }

    static MaterialNeed original(String type, String subject, String title, String why, LegalBasis basis) {
        return new MaterialNeed(
                type, subject, title, Copy.ORIGINAL, 1, ObtainedBy.APPLICANT, NeededBy.ACCEPTANCE, why, basis);
    }
}
